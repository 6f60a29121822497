import { escapeText } from "./escape.ts";
import type { Screen } from "./screen.ts";
import { padded, widthOf } from "./width.ts";

export interface Sheet {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Two texts next to each other where both fit, one below the other elsewhere; lines of only one of them are marked. */
export function sideBySide(left: Sheet, right: Sheet, { columns, paint, unicode }: Screen): readonly string[] {
  const mine = lines(left);
  const others = lines(right);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(widthOf));
  const width = Math.max(widest(mine), widthOf(left.title)) + 2;
  const gutter = unicode ? " │ " : " | ";
  const fits = width + gutter.length + 2 + Math.max(widest(others), widthOf(right.title)) <= columns;
  const marked = (text: string, other: readonly string[], sign: string, colour: "red" | "green") =>
    text.trim() === "" || other.includes(text) ? `  ${text}` : paint(colour, `${sign} ${text}`);
  const title = (text: string) => paint("bold", text);
  const ours = (text: string) => marked(text, mine, "+", "green");
  const yours = (text: string) => marked(text, others, "-", "red");
  if (!fits || mine.length === 0)
    return [title(left.title), ...mine.map(yours), "", title(right.title), ...others.map(ours)];

  const pair = (one: string, coloured: string, other: string) =>
    `${coloured}${" ".repeat(Math.max(0, width - widthOf(one)))}${gutter}${other}`.trimEnd();
  const rows = Array.from({ length: Math.max(mine.length, others.length) }, (_, index) => {
    const [text = "", other = ""] = [mine[index], others[index]];
    return pair(`  ${text}`, yours(text), ours(other));
  });
  return [pair(padded(left.title, width), title(padded(left.title, width)), title(right.title)), ...rows];
}

const lines = (sheet: Sheet) => sheet.lines.map((line) => escapeText(line.replaceAll("\t", "    ")));
