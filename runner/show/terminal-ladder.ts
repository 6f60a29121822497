import type { Actor } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import type { LadderWords } from "../words/ladder.ts";
import { across, asciiGlyphs, barColumns, beside, header, unicodeGlyphs, type Canvas } from "./canvas.ts";
import { escapeText } from "./escape.ts";
import { close, emptyLadder, next, type Ladder } from "./ladder.ts";
import type { Lane } from "./lanes.ts";
import { paint } from "./paint.ts";
import { lateness, plainArrival, plainRow } from "./plain-ladder.ts";
import { actorName, endpointText, fateText, noteText, payloadText } from "./row-text.ts";
import type { DatagramRow, NoteRow, Row } from "./rows.ts";
import { arrowLines, type Arrow } from "./terminal-arrow.ts";

export interface Look {
  readonly columns: number;
  readonly colour: boolean;
  readonly unicode: boolean;
  /** sentences in place of a picture */
  readonly plain: boolean;
  readonly words: LadderWords;
}

/** A picture that only grows: what was drawn never changes. It is changed in place, as its ladder is. */
export interface TerminalLadder {
  look: Look;
  readonly ladder: Ladder;
  canvas: Canvas | null;
  scene: string | null;
  /** the lanes that there were when the names were drawn last */
  named: readonly Lane[] | null;
  /** programs that have come to their end */
  readonly over: Set<Actor>;
  /** rows in their order, behind a datagram whose fate is still open, or a line that may go on */
  readonly held: Map<number, Row>;
  /** datagrams drawn as they left; their arrival is a line of its own */
  readonly departed: Set<number>;
}

/** A datagram on its way for longer is drawn as it leaves. */
const patience = 50;
const mostHeld = 64;
const mostDeparted = 4096;
/** Columns between two lanes, from which on all have room. */
const roomyGap = 20;

export function terminalLadder(look: Look, cast: readonly Actor[] = []): TerminalLadder {
  return {
    look,
    ladder: emptyLadder(cast),
    canvas: null,
    scene: null,
    named: null,
    over: new Set(),
    held: new Map(),
    departed: new Set(),
  };
}

/** The lines that an event adds. */
export function draw(picture: TerminalLadder, event: Event): readonly string[] {
  const rows = next(picture.ladder, event);
  if (event.kind === "exited") picture.over.add(event.actor);
  if (event.kind === "started") picture.over.delete(event.actor);
  const before = release(picture, (row) => event.at - row.at > patience && !rows.some((r) => r.number === row.number));
  for (const row of rows) picture.held.set(row.number, row);
  const isFull = () => picture.held.size > mostHeld;
  if (isFull()) for (const row of close(picture.ladder)) picture.held.set(row.number, row);
  const overtaken = rows.flatMap((row) => (row.kind === "datagram" ? [row] : [])).filter(isSettled);
  const after = release(picture, (row) => isFull() || overtaken.some((later) => overtakes(later, row)));
  return [...before, ...after];
}

/** The lines of all that still waits: for a moment when nothing happens, and for the end. */
export function rest(picture: TerminalLadder): readonly string[] {
  for (const row of close(picture.ladder)) picture.held.set(row.number, row);
  return release(picture, () => true);
}

/** For a terminal whose size has changed: the next line is below new names. */
export function resize(picture: TerminalLadder, columns: number): void {
  picture.look = { ...picture.look, columns };
  picture.canvas = null;
}

function isSettled(row: DatagramRow): boolean {
  return row.fate.state !== "in-flight";
}

function overtakes(later: DatagramRow, row: DatagramRow): boolean {
  return row.number < later.number && row.from === later.from && row.datagram.to.port === later.datagram.to.port;
}

/** Draws held rows in their order, up to the first line that may go on, or datagram on its way that need not leave yet. */
function release(picture: TerminalLadder, leaves: (row: DatagramRow) => boolean): string[] {
  const lines: string[] = [];
  for (const [number, row] of picture.held) {
    if (row.kind === "note" ? row.open : row.kind === "datagram" && !isSettled(row) && !leaves(row)) break;
    picture.held.delete(number);
    lines.push(...rowLines(picture, row).map((line) => (picture.look.unicode ? line : line.replaceAll("…", "~"))));
  }
  return lines;
}

function rowLines(picture: TerminalLadder, row: Row): string[] {
  const late = row.kind === "datagram" && isSettled(row) && picture.departed.delete(row.number);
  if (row.kind === "datagram" && !isSettled(row)) depart(picture, row.number);
  const { words, plain } = picture.look;
  const above = plain ? [] : canvasFor(picture, row);
  const { canvas } = picture;
  if (plain || canvas === null) return [...above, late ? plainArrival(row, words) : plainRow(row, words)];
  return [
    ...above,
    ...(row.kind === "note" ? noteLines(canvas, row, words, picture.look.colour) : arrows(canvas, row, words, late)),
  ];
}

function depart({ departed }: TerminalLadder, number: number): void {
  departed.add(number);
  if (departed.size <= mostDeparted) return;
  const [oldest] = departed;
  if (oldest !== undefined) departed.delete(oldest);
}

/** The names again where there is a new lane, and a rule where there is a new scene. */
function canvasFor(picture: TerminalLadder, row: Row): string[] {
  const { scene } = row;
  const { columns, colour, unicode, words } = picture.look;
  const newScene = picture.scene !== null && picture.scene !== scene;
  picture.scene = scene;
  const isThere = (actor: Actor) => picture.canvas?.lanes.some((lane) => lane.actor === actor);
  if (picture.canvas && picture.named === picture.ladder.lanes && !newScene && actorsOf(row).every(isThere)) return [];
  const lanes = lanesShown(picture, actorsOf(row));
  picture.named = picture.ladder.lanes;
  const place = barColumns(lanes.length, columns);
  const glyphs = unicode ? unicodeGlyphs : asciiGlyphs;
  picture.canvas = place && { bars: place.bars, end: place.end, lanes, glyphs, paint: paint(colour) };
  const rule = newScene ? [`${glyphs.rule.repeat(2)} ${escapeText(scene)} ${glyphs.rule.repeat(2)}`] : [];
  return picture.canvas === null
    ? rule
    : [
        ...rule,
        header(
          picture.canvas,
          lanes.map((lane) => actorName(lane.actor, words)),
        ),
      ];
}

/** Where lanes are cramped, those of programs that have ended make room. */
function lanesShown({ ladder, over, look }: TerminalLadder, needed: readonly Actor[]): readonly Lane[] {
  if ((barColumns(ladder.lanes.length, look.columns)?.gap ?? 0) >= roomyGap) return ladder.lanes;
  return ladder.lanes.filter(({ actor }) => !over.has(actor) || needed.includes(actor));
}

function actorsOf(row: Row): readonly Actor[] {
  if (row.kind === "note") return row.event.kind === "stranger" ? [] : [row.actor];
  return row.to === null ? [row.from] : [row.from, row.to];
}

function laneIndex(lanes: readonly Lane[], actor: Actor | null): number | null {
  const index = lanes.findIndex((lane) => lane.actor === actor);
  return index === -1 ? null : index;
}

function noteLines(canvas: Canvas, row: NoteRow, words: LadderWords, colour: boolean): string[] {
  const { event } = row;
  const text = noteText(row, words, colour);
  if (event.kind === "stranger") return across(canvas, row.at, text);
  const bad = event.kind === "trouble" || (event.kind === "exited" && event.code !== 0);
  const shown = bad ? canvas.paint("red", text) : event.kind === "typed" ? canvas.paint("bold", text) : text;
  return beside(canvas, laneIndex(canvas.lanes, row.actor) ?? 0, row.at, shown);
}

function arrows(canvas: Canvas, row: Exclude<Row, NoteRow>, words: LadderWords, late: boolean): string[] {
  const from = laneIndex(canvas.lanes, row.from) ?? 0;
  const to = laneIndex(canvas.lanes, row.to);
  if (from === to) return beside(canvas, from, row.at, plainRow(row, words));
  if (row.kind === "refused") {
    const told = { words: words.refused(endpointText(row.endpoint)), stop: canvas.glyphs.lost };
    return arrowLines(canvas, row.at, {
      from,
      to,
      shaft: "lost",
      style: "red",
      label: () => "",
      joined: words.outcome,
      ...told,
    });
  }
  const at = late && row.fate.state !== "in-flight" ? row.fate.at : row.at;
  return arrowLines(canvas, at, { from, to, ...datagramArrow(canvas, row, words, late) });
}

function datagramArrow(
  { glyphs }: Canvas,
  row: DatagramRow,
  words: LadderWords,
  late: boolean,
): Omit<Arrow, "from" | "to"> {
  const label = (columns: number) => payloadText(row.datagram, columns, words);
  const what = late && row.fate.state === "arrived" ? words.late(Math.round(lateness(row))) : fateText(row, words);
  const told = { words: what, joined: words.outcome };
  switch (row.fate.state) {
    case "arrived":
      return { shaft: what === "" ? "arrived" : "late", style: "cyan", label, ...told, stop: null };
    case "dropped":
      return { shaft: "lost", style: "red", label, ...told, stop: glyphs.lost };
    case "in-flight":
      return { shaft: "arrived", style: "magenta", label, ...told, stop: glyphs.shaft.late };
  }
}
