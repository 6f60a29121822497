import type { Event } from "../model/recording.ts";
import { draw, rest, terminalLadder } from "../show/terminal-ladder.ts";
import { lastRun } from "./runs.ts";
import type { Visit } from "./visit.ts";

/** Events of a stretch that are shown, at most. */
const stretch = 14;

export interface Canvas {
  readonly columns: number;
  readonly colour: boolean;
  readonly unicode: boolean;
}

/** The end of the learner's own run in which a quest was seen, drawn. */
export function evidence(visit: Visit, quest: string, canvas: Canvas): readonly string[] {
  const recording = lastRun(visit, quest);
  return recording ? drawn(visit, recording.events.slice(-stretch), canvas) : [];
}

export function drawn({ ladderWords, terminal }: Visit, events: readonly Event[], canvas: Canvas): readonly string[] {
  const actors = [...new Set(events.map(({ actor }) => actor))];
  const picture = terminalLadder({ ...canvas, plain: terminal.look.plain, words: ladderWords }, actors);
  return [...events.flatMap((event) => draw(picture, event)), ...rest(picture)].map((line) => line.trimEnd());
}
