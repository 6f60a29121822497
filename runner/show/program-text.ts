import { escapeText } from "./escape.ts";

// oxlint-disable-next-line no-control-regex
const escapeSequence = /(\x1b\[[0-9;:]*m)/;
const tabStop = 8;
/** Blinking text, and hidden text. */
const refused = new Set(["5", "6", "8"]);

/** What a program printed, one line of it: its colours pass and end with the line, all else that is not text is escaped. */
export function programText(line: string, colour: boolean): string {
  const parts = line.split(escapeSequence);
  let column = 0;
  let open = false;
  const shown = parts.map((part, index) => {
    if (index % 2 === 0) {
      const text = untabbed(part, column);
      column += text.length;
      return escapeText(text);
    }
    if (!harmless(part)) return escapeText(part);
    if (!colour) return "";
    open = true;
    return part;
  });
  return shown.join("") + (open ? "\x1b[0m" : "");
}

function harmless(sequence: string): boolean {
  const parameters = sequence.slice(2, -1);
  // 38;5;7 names a colour, so its numbers are no attributes
  const attributes = parameters.replace(/[34]8[;:](5[;:]\d+|2([;:]\d*){3,4})/g, "");
  return !attributes.split(/[;:]/).some((attribute) => refused.has(String(Number(attribute))));
}

function untabbed(text: string, column: number): string {
  return text.replace(/\t/g, (_tab, offset: number) => " ".repeat(tabStop - ((column + offset) % tabStop)));
}
