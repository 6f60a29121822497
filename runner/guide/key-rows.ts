import { paint, type Style } from "../show/paint.ts";
import { widthOf } from "../show/width.ts";
import { wrap } from "../show/wrap.ts";
import { inAscii } from "./ascii.ts";
import type { Terminal } from "./terminal.ts";

/** Parts in as many rows as they need; a row is broken between two parts, so that none is cut. */
export function inRows(parts: readonly string[], between: string, columns: number): readonly string[] {
  const rows: string[] = [];
  for (const part of parts) {
    const longer = rows.length === 0 ? part : `${rows.at(-1)}${between}${part}`;
    if (rows.length > 0 && widthOf(longer) < columns) rows[rows.length - 1] = longer;
    else rows.push(part);
  }
  return rows;
}

type Size = Pick<Terminal, "look" | "columns">;

export function keyRows(keys: string, { look, columns }: Size): readonly string[] {
  // who hears the screen hears one sentence
  if (look.plain) return [keys];
  return look.unicode ? inRows(keys.split(" · "), " · ", columns) : inRows(inAscii(keys).split(" | "), " | ", columns);
}

export const dimKeyRows = (keys: string, size: Size): readonly string[] =>
  keyRows(keys, size).map((row) => paint(size.look.colour)("dim", row));

/** A sentence below a picture, as wide as the terminal. */
export const footerSentence = (text: string, { look, columns }: Size, style?: Style): readonly string[] =>
  wrap([{ text, styles: style ? [style] : [] }], look.plain ? Infinity : columns - 1, paint(look.colour));
