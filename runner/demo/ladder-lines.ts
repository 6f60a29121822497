import type { Actor } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import { header } from "../show/canvas.ts";
import { actorName } from "../show/row-text.ts";
import { draw, rest, resize, terminalLadder, type Look, type TerminalLadder } from "../show/terminal-ladder.ts";

/** The newest lines of the ladder, and the names that stand above them. */
export interface LadderLines {
  draw(event: Event): void;
  redraw(events: readonly Event[], look: Look): void;
  rest(): void;
  names(): string;
  last(count: number): readonly string[];
}

const linesKept = 400;
/** More events than this are on no screen. */
const eventsDrawn = 1500;

/** All steps are one scene: who holds which port is known from one to the next. */
const inOneScene = (event: Event): Event => ({ ...event, scene: "" });

export function openLadderLines(first: Look, cast: readonly Actor[]): LadderLines {
  let picture: TerminalLadder = terminalLadder(first, cast);
  let lines: string[] = [];
  const add = (more: readonly string[]) => {
    lines.push(...more);
    if (lines.length > 2 * linesKept) lines = lines.slice(-linesKept);
  };
  /** the names have a line of their own; they are told again where lines with other lanes stand above */
  const withoutNames = (more: readonly string[]) => {
    const above = names();
    return lines.length === 0 ? more.filter((line) => line !== above) : more;
  };
  const names = () => {
    const { canvas, look } = picture;
    return canvas === null
      ? ""
      : header(
          canvas,
          canvas.lanes.map(({ actor }) => actorName(actor, look.words)),
        );
  };
  return {
    draw: (event) => add(withoutNames(draw(picture, inOneScene(event)))),
    redraw(events, look) {
      picture = terminalLadder(look, cast);
      resize(picture, look.columns);
      lines = [];
      for (const event of events.slice(-eventsDrawn)) add(withoutNames(draw(picture, inOneScene(event))));
      add(withoutNames(rest(picture)));
    },
    rest: () => add(withoutNames(rest(picture))),
    names,
    last: (count) => lines.slice(-count),
  };
}
