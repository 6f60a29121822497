import { beside, compose, type Canvas, type Piece } from "./canvas.ts";
import type { Style } from "./paint.ts";
import { widthOf } from "./width.ts";

export interface Arrow {
  /** lanes by their place in the canvas; `to` null leads into the open */
  readonly from: number;
  readonly to: number | null;
  readonly shaft: "arrived" | "lost" | "late";
  readonly style: Style;
  /** a label of so many columns at most */
  readonly label: (columns: number) => string;
  /** what became of it */
  readonly words: string;
  /** the label and the words, where both stand on the shaft */
  readonly joined: (label: string, words: string) => string;
  /** the mark where it ends, before its goal */
  readonly stop: string | null;
}

const stub = 2;
const narrowestLabel = 20;

/** An arrow in one line; what has no room in it stands in a line of its own. */
export function arrowLines(canvas: Canvas, at: number, arrow: Arrow): string[] {
  const from = canvas.bars[arrow.from] ?? 0;
  const to = goal(canvas, arrow);
  const inner = Math.abs(to - from) - 1;
  const least = Math.min(narrowestLabel, widthOf(arrow.label(narrowestLabel)));
  const bare = inner - 2 * stub - 3;
  const room = arrow.words === "" ? bare : bare - widthOf(arrow.words) - 3;
  if (room >= least) return [draw(canvas, at, arrow, arrow.label(room), arrow.words)];

  const words =
    arrow.words === ""
      ? []
      : beside(canvas, arrow.from, null, arrow.stop === null ? arrow.words : canvas.paint(arrow.style, arrow.words));
  if (bare >= least) return [draw(canvas, at, arrow, arrow.label(bare), ""), ...words];
  const outside = Math.max(narrowestLabel, canvas.end - (canvas.bars[0] ?? 0) - 6);
  return [...beside(canvas, arrow.from, at, arrow.label(outside)), draw(canvas, null, arrow, "", ""), ...words];
}

function goal({ bars, end }: Canvas, { from, to }: Arrow): number {
  if (to !== null) return bars[to] ?? end;
  if (bars.length === 1) return end;
  return from === bars.length - 1 ? (bars[0] ?? 0) : (bars.at(-1) ?? end);
}

function draw(canvas: Canvas, at: number | null, arrow: Arrow, label: string, words: string): string {
  const { glyphs, paint, bars } = canvas;
  const from = bars[arrow.from] ?? 0;
  const to = goal(canvas, arrow);
  const rightward = to > from;
  const stops = arrow.stop !== null;
  const within = stops || words === "" ? label : arrow.joined(label, words);
  const beyond = stops ? words : "";
  const inner = Math.abs(to - from) - 1;
  const reach = stops ? reachOf(inner, label, beyond) : inner;
  const near = rightward ? from + 1 : from - reach;
  const cells = Array.from({ length: reach }, (_, index) =>
    bars.includes(near + index) ? glyphs.cross : glyphs.shaft[arrow.shaft],
  );
  const head = arrow.stop ?? (rightward ? glyphs.head.right : glyphs.head.left);
  cells[rightward ? reach - 1 : 0] = head;

  const spaced = within === "" ? "" : ` ${within} `;
  const first = Math.max(0, Math.floor((reach - widthOf(spaced)) / 2));
  const text =
    paint(arrow.style, cells.slice(0, first).join("")) +
    spaced +
    paint(arrow.style, cells.slice(first + widthOf(spaced)).join(""));
  const pieces: Piece[] = [
    { column: near, text },
    { column: from, text: paint(arrow.style, rightward ? glyphs.out.right : glyphs.out.left) },
  ];
  const after = rightward ? near + reach : near - 2 - widthOf(beyond);
  if (beyond !== "") pieces.push({ column: after, text: ` ${paint(arrow.style, beyond)} ` });
  return compose(canvas, at, pieces);
}

/** How far one goes that never gets there: half way, or as its label needs. */
function reachOf(inner: number, label: string, words: string): number {
  const least = label === "" ? 2 * stub : widthOf(label) + 2 * stub + 3;
  const most = inner - (words === "" ? 1 : widthOf(words) + 2);
  return Math.max(1, Math.min(Math.max(least, Math.floor(inner / 2)), Math.max(least, most), inner));
}
