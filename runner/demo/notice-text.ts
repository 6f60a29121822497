import { actorName } from "../show/row-text.ts";
import type { Notice } from "../words/demo.ts";
import type { Script } from "./face.ts";

export function noticeText(notice: Notice, { words, ladder }: Pick<Script, "words" | "ladder">): string {
  const named = "actor" in notice ? { ...notice, actor: actorName(notice.actor, ladder) } : notice;
  return (words.notices[notice.code] as (notice: Notice) => string)(named);
}
