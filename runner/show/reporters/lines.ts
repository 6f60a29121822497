import { cut, fitting, padded, widthOf } from "../width.ts";
import { paint, type Style } from "../paint.ts";
import { programText } from "../program-text.ts";
import { wrap, type Span } from "../wrap.ts";
import type { ReportContext } from "./context.ts";

/** Longer lines are hard to read. */
const widest = 100;
const mostLines = 12;
/** A short command is not broken at its blanks. */
const together = "\u00a0";
const longestTogether = 30;

/** A sentence in lines; what stands in backticks is code. */
export function prose(
  text: string,
  columns: number,
  { colour }: ReportContext,
  styles: readonly Style[] = [],
): string[] {
  const spans = text.split(/`([^`]+)`/).map((part, index): Span => {
    if (index % 2 === 0) return { text: part, styles };
    const code = part.length > longestTogether ? part : part.replaceAll(" ", together);
    return colour ? { text: code, styles: [...styles, "magenta"] } : { text: `\`${code}\``, styles };
  });
  const lines = wrap(spans, Math.max(20, Math.min(columns, widest)), paint(colour));
  return lines.map((line) => line.replaceAll(together, " "));
}

/** A text of which every character counts: broken anywhere, but so that no line ends in a blank that nobody sees. */
export function broken(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (let rest = text; rest !== "";) {
    const fit = fitting(rest.slice(0, 4 * columns), columns, String).join("") || rest.slice(0, 1);
    const line = fit.length < rest.length ? fit.trimEnd() || fit : fit;
    lines.push(line);
    rest = rest.slice(line.length);
  }
  return lines;
}

export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === "" ? "" : " ".repeat(by) + line));
}

/** A label and, beside it, lines that stand below each other. */
export function labelled(label: string, lines: readonly string[], margin: number): string[] {
  return lines.map((line, index) => padded(index === 0 ? label : "", margin) + line);
}

/** The last lines that a program printed, behind a bar of their own, so that none passes for the lab's. */
export function outputLines(text: string, columns: number, context: ReportContext): string[] {
  const { report } = context.words;
  const lines = text.trimEnd().split(/\r*\n/);
  if (text.trim() === "") return [report.nothing];
  const bar = context.unicode ? "│" : "|";
  const left = lines.length > mostLines ? [report.linesBefore(lines.length - mostLines)] : [];
  const shown = lines.slice(-mostLines).flatMap((line) => {
    const room = Math.max(20, columns - 2);
    const escaped = cut(programText(line, false), room * 4);
    return widthOf(escaped) <= room ? [escaped] : broken(escaped, room);
  });
  return [...left, ...shown.map((line) => `${bar} ${line}`)];
}
