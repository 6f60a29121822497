import type { Paint, Style } from "./paint.ts";
import { once } from "./once.ts";
import { widthOf } from "./width.ts";

/** Text in one style; a line end in it ends the line. */
export interface Span {
  readonly text: string;
  readonly styles: readonly Style[];
}

interface Letter {
  readonly text: string;
  readonly width: number;
  readonly styles: readonly Style[];
}

const segmenter = once(() => new Intl.Segmenter("und"));
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** Marks that may not begin a line, and marks that may not end one. */
const closing = /^[。，、；：！？）》」』】〕…—·.,;:!?)\]}%”’～]/u;
const opening = /[（《「『【〔([{“‘]$/u;
/** Units of two letters that stand behind numbers. */
const unit = /^(?:毫秒|字节)$/;

/**
 * Lines of at most so many columns: between words, and between any two Chinese letters, but never before a closing
 * mark, nor between a number and what it counts.
 */
export function wrap(spans: readonly Span[], columns: number, paint: Paint): string[] {
  return paragraphs(spans.flatMap(letters)).flatMap((paragraph) =>
    filled(pieces(paragraph), columns).map((line) => painted(trimmed(line), paint)),
  );
}

/** How a line end in the source reads: as a blank between words, as nothing between Chinese letters. */
export function joinedLines(text: string): string {
  return text.replace(/(.)?[ \t]*\n[ \t]*(.)?/gu, (_all, before = "", after = "") =>
    han.test(before) && han.test(after) ? before + after : `${before} ${after}`,
  );
}

/** Texts in which each code is a letter by itself: for these the segmenter, which takes 16 ms to make, is not needed. */
const plainLetters = /^[\n -~–—‘’“”…←-⇿─-➿、-】一-鿿！-～]*$/;

function letters({ text, styles }: Span): Letter[] {
  const segments = plainLetters.test(text)
    ? text.split("")
    : Array.from(segmenter().segment(text), ({ segment }) => segment);
  return segments.map((segment) => ({ text: segment, width: widthOf(segment), styles }));
}

function paragraphs(all: readonly Letter[]): Letter[][] {
  const parts: Letter[][] = [[]];
  for (const letter of all) {
    if (letter.text === "\n") parts.push([]);
    else parts.at(-1)?.push(letter);
  }
  return parts;
}

/** Runs of letters that stay together. A backtick opens and closes by turns, and stays with what is within. */
function pieces(line: readonly Letter[]): Letter[][] {
  const parts: Letter[][] = [];
  let inCode = false;
  line.forEach((letter, index) => {
    const before = line[index - 1];
    const first = line[index - 2]?.text ?? "";
    const isMark = letter.text === "`";
    const isHeld = inCode && (isMark || before?.text === "`");
    if (isMark) inCode = !inCode;
    if (before === undefined || (!isHeld && mayBreak(first, before.text, letter.text))) parts.push([letter]);
    else parts.at(-1)?.push(letter);
  });
  return parts;
}

/** Not in «3 个», «第 3 课» or «第一»: a number stays with its words. */
function mayBreak(first: string, before: string, after: string): boolean {
  if (after === " ") return false;
  if (before === " ") return !(/^\d$/.test(first) && han.test(after)) && !(first === "第" && /^\d$/.test(after));
  if (before === "第" || unit.test(before + after)) return false;
  return (han.test(before) || han.test(after)) && !closing.test(after) && !opening.test(before);
}

function filled(parts: readonly Letter[][], columns: number): Letter[][] {
  const lines: Letter[][] = [[]];
  let used = 0;
  for (const part of parts) {
    for (const chunk of widthOfAll(trimmed(part)) > columns ? part.map((letter) => [letter]) : [part]) {
      if (used > 0 && used + widthOfAll(trimmed(chunk)) > columns) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push(...chunk);
      used += widthOfAll(chunk);
    }
  }
  return lines;
}

function widthOfAll(line: readonly Letter[]): number {
  return line.reduce((sum, letter) => sum + letter.width, 0);
}

function trimmed(line: readonly Letter[]): Letter[] {
  return line.slice(0, line.findLastIndex((letter) => letter.text !== " ") + 1);
}

function painted(line: readonly Letter[], paint: Paint): string {
  let text = "";
  for (let begin = 0; begin < line.length;) {
    const styles = line[begin]?.styles ?? [];
    const other = line.findIndex((letter, index) => index > begin && letter.styles !== styles);
    const end = other === -1 ? line.length : other;
    const run = line
      .slice(begin, end)
      .map((letter) => letter.text)
      .join("");
    text += styles.reduce((shown, style) => paint(style, shown), run);
    begin = end;
  }
  return text;
}
