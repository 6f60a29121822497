import type { Key } from "./keys.ts";

/** A line being typed; letters are what a person takes for one, an emoji of several code points too. */
export interface Line {
  readonly letters: readonly string[];
  readonly cursor: number;
  /** lines entered before, the newest last, and how far back the learner is in them */
  readonly past: readonly string[];
  readonly back: number;
}

export const emptyLine: Line = { letters: [], cursor: 0, past: [], back: 0 };

const segmenter = new Intl.Segmenter("und");
const lettersOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

export const textOfLine = ({ letters }: Line): string => letters.join("");

const pastKept = 50;

/** The line is entered: it is empty again and remembers what it was. */
export const entered = (line: Line): Line => {
  const text = textOfLine(line);
  return { ...emptyLine, past: text === "" ? line.past : [...line.past, text].slice(-pastKept) };
};

/** What a key does to the line; `null` when it is no key for a line. */
export function edited(line: Line, key: Key): Line | null {
  const { letters, cursor } = line;
  switch (key.name) {
    case "text": {
      const before = lettersOf(letters.slice(0, cursor).join("") + key.text);
      return { ...line, letters: lettersOf([...before, ...letters.slice(cursor)].join("")), cursor: before.length };
    }
    case "backspace":
      return cursor === 0 ? line : { ...line, letters: letters.toSpliced(cursor - 1, 1), cursor: cursor - 1 };
    case "delete":
      return { ...line, letters: letters.toSpliced(cursor, 1) };
    case "left":
      return { ...line, cursor: Math.max(0, cursor - 1) };
    case "right":
      return { ...line, cursor: Math.min(letters.length, cursor + 1) };
    case "home":
      return { ...line, cursor: 0 };
    case "end":
      return { ...line, cursor: letters.length };
    case "erase-line":
      return { ...line, letters: letters.slice(cursor), cursor: 0 };
    case "erase-word": {
      const kept = letters
        .slice(0, cursor)
        .join("")
        .replace(/\S+\s*$/u, "");
      const before = lettersOf(kept);
      return { ...line, letters: [...before, ...letters.slice(cursor)], cursor: before.length };
    }
    case "up":
      return recalled(line, Math.min(line.past.length, line.back + 1));
    case "down":
      return recalled(line, Math.max(0, line.back - 1));
    default:
      return null;
  }
}

function recalled(line: Line, back: number): Line {
  const letters = lettersOf(back === 0 ? "" : (line.past.at(-back) ?? ""));
  return { ...line, back, letters, cursor: letters.length };
}
