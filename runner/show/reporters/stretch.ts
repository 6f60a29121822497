import { stripVTControlCharacters } from "node:util";
import type { Role } from "../../model/lesson.ts";
import type { Event, EventOf, Recording } from "../../model/recording.ts";
import { laneOf } from "../lanes.ts";
import { next } from "../ladder.ts";
import { paint } from "../paint.ts";
import { draw, rest, terminalLadder } from "../terminal-ladder.ts";
import type { ReportContext } from "./context.ts";

const eventsBefore = 8;
const eventsAfter = 4;
const linesOfOnePrint = 4;

/** The scene in which it went wrong, and the place in it. */
export interface Place {
  readonly events: readonly Event[];
  /** the last event that had happened by then */
  readonly here: number;
}

export function placeOf({ events }: Recording, role: Role, at: number): Place | null {
  const scenes = new Set(events.filter(({ actor }) => laneOf(actor).role === role).map(({ scene }) => scene));
  const last = events.findLast((event) => event.at <= at && scenes.has(event.scene));
  if (last === undefined) return null;
  const inScene = events.filter(({ scene }) => scene === last.scene);
  return { events: inScene, here: inScene.findLastIndex((event) => event.at <= at) };
}

/** What the role's programs printed by then, and soon after. */
export function printedAround({ events, here }: Place, role: Role): string {
  return events
    .slice(0, here + 1 + eventsAfter)
    .flatMap((event) => (event.kind === "printed" && laneOf(event.actor).role === role ? [event.text] : []))
    .join("");
}

/** The piece of the picture around that place, and a mark at the moment. */
export function stretch({ events, here }: Place, at: number, columns: number, context: ReportContext): string[] {
  const seen = events.map((_, index) => index).filter((index) => isShown(events[index]));
  const first = seen.filter((index) => index <= here).at(-eventsBefore) ?? 0;
  const last = seen.filter((index) => index > here).at(eventsAfter - 1) ?? events.length - 1;
  const piece = events.slice(first, last + 1).map(shortened);
  const whole = [...piece, ...fatesLater(piece, events.slice(last + 1))];

  const { colour, unicode, plain, words } = context;
  const cast = [...new Set(whole.map(({ actor }) => actor))];
  const picture = terminalLadder({ columns, colour, unicode, plain, words: words.ladder }, cast);
  for (const event of events.slice(0, first)) next(picture.ladder, event);
  const lines = [...whole.flatMap((event) => draw(picture, event)), ...rest(picture)];
  return plain ? lines : marked(lines, at, context);
}

function isShown(event: Event | undefined): boolean {
  return event !== undefined && !["settled", "waiting", "arrived", "dropped", "refusals"].includes(event.kind);
}

function fatesLater(piece: readonly Event[], later: readonly Event[]): Event[] {
  const ids = new Set(piece.flatMap((event) => (event.kind === "sent" ? [event.datagram.id] : [])));
  return later.filter((event) => (event.kind === "arrived" || event.kind === "dropped") && ids.has(event.id));
}

/** Of a flood, the last lines. */
function shortened(event: Event): Event {
  if (event.kind !== "printed") return event;
  const lines = event.text.split("\n");
  if (lines.length <= linesOfOnePrint + 1) return event;
  const text = lines.slice(-linesOfOnePrint - 1).join("\n");
  const short: EventOf<"printed"> = {
    ...event,
    text,
    omitted: (event.omitted ?? 0) + Buffer.byteLength(event.text) - Buffer.byteLength(text),
  };
  return short;
}

/** An arrow beside the line of that moment, or a line of its own where nothing happened just then. */
function marked(lines: readonly string[], at: number, { unicode, colour, words }: ReportContext): string[] {
  const moment = (at / 1000).toFixed(3);
  const times = lines.map((line) => /^ *(\d+\.\d{3})/.exec(stripVTControlCharacters(line))?.[1]);
  const exact = times.indexOf(moment);
  const arrow = paint(colour)("red", unicode ? "▸ " : "> ");
  const placed = lines.map((line, index) => (index === exact ? arrow : "  ") + line);
  if (exact !== -1) return placed;
  const after = times.findIndex((time) => time !== undefined && Number(time) > at / 1000);
  const mark = `${arrow}${moment.padStart(8)}  ${paint(colour)("red", words.report.here)}`;
  return placed.toSpliced(after === -1 ? placed.length : after, 0, mark);
}
