import type { Event, Recording } from "../../model/recording.ts";
import type { LadderWords } from "../../words/ladder.ts";
import { draw, rest, terminalLadder } from "../terminal-ladder.ts";
import { ladderOf } from "../ladder.ts";

const columns = 100;
const height = 30;

/** asciicast v2: the ladder as it grew in a terminal, at the pace at which it happened. */
export function cast(recording: Recording, words: LadderWords): string {
  const actors = ladderOf(recording.events).lanes.map((lane) => lane.actor);
  const picture = terminalLadder({ columns, colour: true, unicode: true, plain: false, words }, actors);
  const header = { version: 2, width: columns, height, title: words.title(recording.lesson) };
  const frames = recording.events.flatMap((event: Event) => frame(event.at, draw(picture, event)));
  const end = recording.events.at(-1)?.at ?? 0;
  return [header, ...frames, ...frame(end, rest(picture))].map((value) => `${JSON.stringify(value)}\n`).join("");
}

function frame(at: number, lines: readonly string[]): [number, "o", string][] {
  return lines.length === 0 ? [] : [[at / 1000, "o", lines.map((line) => `${line}\r\n`).join("")]];
}
