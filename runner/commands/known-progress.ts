import { complain } from "../show/say.ts";
import type { Progress, ReadProgress } from "../store/progress.ts";
import type { Context } from "./context.ts";
import { shownPath } from "./shown-path.ts";

/** What the workspace knows of the learner; nothing without one. A damaged file is told of. */
export async function knownProgress(context: Context): Promise<Progress | null> {
  if (!context.workspace) return null;
  const { readProgress } = await import("../store/progress.ts");
  return tellingDamage(context, readProgress(context.workspace)).progress;
}

export function tellingDamage({ words }: Context, read: ReadProgress): ReadProgress {
  const { damage } = read;
  if (damage) complain(words.damaged(shownPath(damage.file), damage.keptAs && shownPath(damage.keptAs)));
  return read;
}
