import type { Actor } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import { draw, resize, rest, type TerminalLadder, terminalLadder } from "../show/terminal-ladder.ts";
import type { Guide } from "./visit.ts";

/** Lines of one moment that are drawn; a flood would hide what matters, and take all the time. */
const mostLines = 200;

/** The ladder that grows while programs run: lines are gathered, and printed when nothing else waits. */
export interface Picture {
  add(event: Event): void;
  /** after a quiet moment: also what was held back to see what becomes of it */
  settle(): void;
  resize(): void;
  /** prints what has been gathered */
  flush(): void;
  /** prints a paragraph of the lab's own behind it */
  say(lines: readonly string[]): void;
}

export function openPicture({ terminal, words, ladderWords }: Guide, cast: readonly Actor[]): Picture {
  const ladder: TerminalLadder = terminalLadder(
    { ...terminal.look, columns: terminal.columns, words: ladderWords },
    cast,
  );
  let lines: string[] = [];
  let skipped = 0;
  let isBlankAbove = false;
  const print = (more: readonly string[]) => {
    terminal.print(more);
    isBlankAbove = more.at(-1) === "";
  };
  const take = (more: readonly string[]) => {
    lines.push(...more);
    if (lines.length <= mostLines) return;
    skipped += lines.length - mostLines / 2;
    lines = lines.slice(-mostLines / 2);
  };
  const flush = () => {
    if (lines.length === 0) return;
    print(skipped > 0 ? [words.run.skippedLines(skipped), ...lines] : lines);
    lines = [];
    skipped = 0;
  };
  return {
    add: (event) => take(draw(ladder, event)),
    settle: () => take(rest(ladder)),
    resize: () => resize(ladder, terminal.columns),
    flush,
    say(paragraph) {
      take(rest(ladder));
      flush();
      print([...(isBlankAbove ? [] : [""]), ...paragraph, ""]);
    },
  };
}
