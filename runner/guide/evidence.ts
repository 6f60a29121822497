import type { Event } from "../model/recording.ts";
import { baseOf } from "../record/session.ts";
import { draw, rest, terminalLadder } from "../show/terminal-ladder.ts";
import { decisive } from "./decisive.ts";
import { lastRun } from "./runs.ts";
import type { Visit } from "./visit.ts";

export interface Canvas {
  readonly columns: number;
  readonly colour: boolean;
  readonly unicode: boolean;
}

/** Whether the learner has seen it happen. */
export const isTried = (visit: Visit, quest: string): boolean =>
  visit.progress().quests?.includes(quest) === true || lastRun(visit, quest) !== null;

/** What in the learner's own run a quest was seen by, drawn. */
export function evidence(visit: Visit, quest: string, canvas: Canvas): readonly string[] {
  const recording = lastRun(visit, quest);
  return recording ? drawn(visit, decisive(visit.quests[quest], recording), canvas) : [];
}

/** The lanes are those of who is in it, and the server's. */
export function drawn({ ladderWords, terminal }: Visit, events: readonly Event[], canvas: Canvas): readonly string[] {
  const told = events.filter(({ kind }) => kind !== "trouble");
  const actors = new Set(told.map(({ actor }) => actor));
  if ([...actors].some((actor) => baseOf(actor) === "client")) actors.add("server");
  const picture = terminalLadder({ ...canvas, plain: terminal.look.plain, words: ladderWords }, [...actors]);
  return [...told.flatMap((event) => draw(picture, event)), ...rest(picture)].map((line) => line.trimEnd());
}
