import wrapAnsi from "wrap-ansi";
import type { Lane } from "./lanes.ts";
import type { Paint } from "./paint.ts";
import { widthOf } from "./width.ts";

/** Text from a column on; it hides the lanes behind it. */
export interface Piece {
  readonly column: number;
  readonly text: string;
}

/** Where the lanes of one picture stand, and what they are drawn with. */
export interface Canvas {
  readonly lanes: readonly Lane[];
  /** the column of each lane */
  readonly bars: readonly number[];
  /** the first column behind the picture */
  readonly end: number;
  readonly glyphs: Glyphs;
  readonly paint: Paint;
}

export interface Glyphs {
  readonly bar: string;
  readonly cross: string;
  readonly out: { readonly left: string; readonly right: string };
  readonly shaft: { readonly arrived: string; readonly lost: string; readonly late: string };
  readonly head: { readonly left: string; readonly right: string };
  readonly lost: string;
  readonly rule: string;
}

export const unicodeGlyphs: Glyphs = {
  bar: "│",
  cross: "┼",
  out: { left: "┤", right: "├" },
  shaft: { arrived: "─", lost: "╌", late: "┄" },
  head: { left: "◀", right: "▶" },
  lost: "✗",
  rule: "─",
};

export const asciiGlyphs: Glyphs = {
  bar: "|",
  cross: "+",
  out: { left: "+", right: "+" },
  shaft: { arrived: "-", lost: "~", late: "." },
  head: { left: "<", right: ">" },
  lost: "x",
  rule: "-",
};

// oxlint-disable-next-line no-control-regex
const blankBefore = /^((?:\u001b\[[\d;]*m)*) /;
const timeColumns = 10;
/** Columns that an address with a few words needs. */
const leastRoom = 30;
const nearest = 8;
const widest = 100;
const widestGap = 48;

/** Null: the lanes would stand too close to draw anything between them. */
export function barColumns(
  laneCount: number,
  columns: number,
): { bars: readonly number[]; end: number; gap: number } | null {
  const gaps = Math.max(1, laneCount - 1);
  const room = Math.min(columns - timeColumns - 1, Math.max(widest, widestGap * gaps));
  if (room / gaps < nearest) return null;
  const bars = Array.from({ length: laneCount }, (_, index) => timeColumns + Math.floor((room * index) / gaps));
  return { bars, end: timeColumns + room + 1, gap: room / gaps };
}

/** One line: these pieces before the lanes. */
export function compose({ bars, glyphs, paint }: Canvas, at: number | null, pieces: readonly Piece[]): string {
  const hidden = (bar: number) => pieces.some(({ column, text }) => column <= bar && bar < column + widthOf(text));
  const lanes = bars.filter((bar) => !hidden(bar)).map((column) => ({ column, text: paint("dim", glyphs.bar) }));
  const time = at === null ? "" : (at / 1000).toFixed(3).padStart(timeColumns - 2);
  let line = at === null ? "" : paint("dim", time);
  let used = widthOf(time);
  for (const { column, text } of [...pieces, ...lanes].toSorted((a, b) => a.column - b.column)) {
    line += " ".repeat(Math.max(0, column - used)) + text;
    used = Math.max(used, column) + widthOf(text);
  }
  return line;
}

/** The names above the lanes. */
export function header(canvas: Canvas, names: readonly string[]): string {
  const { bars, end } = canvas;
  let free = 0;
  const pieces = names.map((name, index) => {
    const width = widthOf(name);
    const bar = bars[index] ?? 0;
    const column = Math.max(free, Math.min(bar - Math.floor(width / 2), end - width));
    free = column + width + 1;
    return { column, text: canvas.paint("bold", name) };
  });
  return compose({ ...canvas, bars: [] }, null, pieces);
}

/** Lines of text at a lane: to its right, or for the last lane and those that have too little room there, to its left. */
export function beside(canvas: Canvas, lane: number, at: number | null, text: string): string[] {
  const { bars, end, glyphs, paint } = canvas;
  const bar = bars[lane] ?? 0;
  const isLast = lane === bars.length - 1;
  const left = bar - (bars[0] ?? 0) - 3;
  const right = (isLast ? end : (bars.at(-1) ?? end)) - bar - 3;
  const inwards = lane > 0 && (isLast || (right < leastRoom && left > right));
  const lines = wrapped(text, inwards ? left : right);
  const width = Math.max(...lines.map(widthOf));
  const mark = { column: bar, text: paint("dim", inwards ? glyphs.out.left : glyphs.out.right) };
  return lines.map((line, index) => {
    const piece = inwards ? { column: bar - 2 - width, text: ` ${line}` } : { column: bar + 2, text: `${line} ` };
    return compose(canvas, index === 0 ? at : null, index === 0 ? [piece, mark] : [piece]);
  });
}

/** Lines of text at no lane: it comes from outside the picture. */
export function across(canvas: Canvas, at: number, text: string): string[] {
  const { bars, end, paint } = canvas;
  const column = (bars[0] ?? 0) + 2;
  return wrapped(text, end - column).map((line, index) =>
    compose(canvas, index === 0 ? at : null, [{ column, text: `${paint("dim", line)} ` }]),
  );
}

/** The blank where a line is broken is gone; all others are the program's own. */
function wrapped(text: string, columns: number): string[] {
  if (widthOf(text) <= columns) return [text.trimEnd()];
  return wrapAnsi(text, Math.max(1, columns), { hard: true, trim: false })
    .split("\n")
    .map((line, index) => (index === 0 ? line : line.replace(blankBefore, "$1")).trimEnd());
}
