import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import wrapAnsi from "wrap-ansi";
import { spansOf } from "./markdown-spans.ts";
import { tableLines } from "./markdown-table.ts";
import type { Page, Paper } from "./markdown-paper.ts";
import { paint, type Style } from "./paint.ts";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

/** Longer lines are hard to read. */
const widest = 100;
const codeIndent = "    ";

/** A text in Markdown as lines for a terminal. */
export function markdown(source: string, page: Page): string[] {
  const [rule, bullet, bar] = page.unicode ? (["─", "•", "│"] as const) : (["-", "-", "|"] as const);
  const paper = {
    ...page,
    columns: Math.min(page.columns, widest),
    paint: paint(page.colour),
    rule,
    bullet,
    bar,
  };
  return blocks(lexer(source), paper);
}

/** Blocks with an empty line between them. */
function blocks(tokens: readonly Token[], paper: Paper): string[] {
  const drawn = (tokens as readonly MarkedToken[])
    .map((token) => block(token, paper))
    .filter((lines) => lines.length > 0);
  return drawn.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function block(token: MarkedToken, paper: Paper): string[] {
  switch (token.type) {
    case "heading":
      return heading(token, paper);
    case "paragraph":
      return text(token.tokens, paper);
    case "text":
      return text(token.tokens ?? [token], paper);
    case "list":
      return list(token, paper);
    case "code":
      return code(token.text, paper);
    case "blockquote":
      return indented(blocks(token.tokens, narrower(paper, 2)), `${paper.paint("dim", paper.bar)} `);
    case "table":
      return tableLines(token, paper);
    case "hr":
      return [paper.paint("dim", paper.rule.repeat(paper.columns))];
    default:
      return [];
  }
}

function text(tokens: readonly Token[], paper: Paper, styles: readonly Style[] = []): string[] {
  return wrap(spansOf(tokens, paper.colour, styles), paper.columns, paper.paint);
}

/** Underlined, so that a heading is one without colours too. */
function heading({ depth, tokens }: Tokens.Heading, paper: Paper): string[] {
  const lines = text(tokens, paper, ["bold"]);
  if (depth > 2) return lines;
  const rule = depth === 1 && paper.unicode ? "═" : depth === 1 ? "=" : paper.rule;
  return [...lines, paper.paint("dim", rule.repeat(Math.max(...lines.map(widthOf))))];
}

function list({ items, ordered, start, loose }: Tokens.List, paper: Paper): string[] {
  const last = String(Number(start) + items.length - 1).length + 2;
  return items.flatMap((item, index) => {
    const mark = ordered ? `${Number(start) + index}. `.padStart(last) : `${paper.bullet} `;
    const lines = itemLines(item, narrower(paper, mark.length));
    const marked = lines.map((line, at) => (at === 0 ? mark : " ".repeat(line === "" ? 0 : mark.length)) + line);
    return loose && index > 0 ? ["", ...marked] : marked;
  });
}

function itemLines(item: Tokens.ListItem, paper: Paper): string[] {
  const drawn = (item.tokens as readonly MarkedToken[])
    .map((token) => block(token, paper))
    .filter((lines) => lines.length > 0);
  const lines = item.loose ? drawn.flatMap((part, index) => (index === 0 ? part : ["", ...part])) : drawn.flat();
  return item.task ? lines.map((line, index) => (index === 0 ? `[${item.checked ? "x" : " "}] ${line}` : line)) : lines;
}

/** Code keeps its lines, without anything beside it that would be copied with it. */
function code(source: string, paper: Paper): string[] {
  const room = paper.columns - codeIndent.length;
  const lines = source.replaceAll("\t", "    ").split("\n");
  return indented(
    lines
      .flatMap((line) => wrapAnsi(line, room, { hard: true, trim: false }).split("\n"))
      .map((line) => line.trimEnd()),
    codeIndent,
  );
}

function narrower(paper: Paper, by: number): Paper {
  return { ...paper, columns: Math.max(16, paper.columns - by) };
}

function indented(lines: readonly string[], by: string): string[] {
  return lines.map((line) => (by + line).trimEnd());
}
