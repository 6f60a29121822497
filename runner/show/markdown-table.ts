import type { Tokens } from "marked";
import { spansOf } from "./markdown-spans.ts";
import type { Paper } from "./markdown-paper.ts";
import { padded, widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

const gap = 2;
const narrowest = 6;

/** Columns as wide as they need to be; the widest give way where there is no room. */
export function tableLines(table: Tokens.Table, paper: Paper): string[] {
  const rows = [table.header, ...table.rows].map((row, index) =>
    row.map((cell) => spansOf(cell.tokens, paper.colour, index === 0 ? ["bold"] : [])),
  );
  const natural = table.header.map((_, column) =>
    Math.max(1, ...rows.map((row) => widthOf((row[column] ?? []).map((span) => span.text).join("")))),
  );
  const widths = shrunk(natural, paper.columns - gap * (natural.length - 1));
  const rule = widths.map((width) => paper.rule.repeat(width)).join(" ".repeat(gap));
  const lines = rows.map((row) => {
    const cells = row.map((spans, column) => wrap(spans, widths[column] ?? narrowest, paper.paint));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, column) => padded(cell[line] ?? "", widths[column] ?? 0))
        .join(" ".repeat(gap))
        .trimEnd(),
    );
  });
  return [...(lines[0] ?? []), rule, ...lines.slice(1).flat()];
}

function shrunk(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
    over -= 1;
  }
  return widths;
}
