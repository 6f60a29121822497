import { stripVTControlCharacters } from "node:util";
import { cut, widthOf } from "../show/width.ts";
import type { Inputs } from "./inputs.ts";
import { openKeyboard } from "./keyboard.ts";

export interface Look {
  readonly colour: boolean;
  readonly unicode: boolean;
  readonly plain: boolean;
}

/** Lines that stay at the bottom; `cursor`: where the next letter goes. */
export interface Footer {
  readonly lines: readonly string[];
  readonly cursor?: { readonly row: number; readonly column: number };
}

/**
 * Two kinds of screens: pages, which come and go in the terminal's second screen; and the log, which only grows,
 * above a footer that is drawn anew, so that it can be scrolled back and copied.
 */
export interface Terminal {
  readonly look: Look;
  readonly columns: number;
  readonly rows: number;
  page(lines: readonly string[], footer: string): void;
  print(lines: readonly string[]): void;
  footer(footer: Footer): void;
  /** lends the terminal to another program, such as an editor */
  lend<T>(use: () => Promise<T>): Promise<T>;
  close(): void;
}

const esc = "\x1b[";

export function openTerminal(inputs: Inputs, look: Look): Terminal {
  const { stdout } = process;
  const keyboard = openKeyboard(inputs);
  let paged = false;
  let shown: Footer = { lines: [] };
  /** what is printed while another program has the terminal waits until it gives it back */
  let held: string[] | null = null;

  const write = (text: string) => void stdout.write(look.unicode ? text : inAscii(text));
  const columns = () => stdout.columns || 80;
  const erased = () => {
    if (shown.lines.length === 0) return "";
    const up = shown.cursor?.row ?? shown.lines.length - 1;
    return `${up > 0 ? `${esc}${up}A` : ""}\r${esc}J`;
  };
  const drawn = (footer: Footer) => {
    if (footer.lines.length === 0) return "";
    const { row, column } = footer.cursor ?? { row: footer.lines.length - 1, column: columns() - 1 };
    const up = footer.lines.length - 1 - row;
    const place = `${up > 0 ? `${esc}${up}A` : ""}${esc}${Math.min(column + 1, columns())}G`;
    return footer.lines.map((line) => fitted(line, columns() - 1)).join("\n") + place;
  };
  const leavePage = () => {
    if (paged) write(`${esc}?25h${esc}?1049l`);
    paged = false;
  };
  const clear = () => {
    leavePage();
    write(erased());
    shown = { lines: [] };
  };
  const resized = () => inputs.push({ is: "resize" });
  stdout.on("resize", resized);

  return {
    look,
    get columns() {
      return columns();
    },
    get rows() {
      return stdout.rows || 24;
    },
    page(lines, footer) {
      if (!paged) write(`${erased()}${esc}?1049h${esc}?25l`);
      if (!paged) shown = { lines: [] };
      paged = true;
      const rows = stdout.rows || 24;
      const text = lines
        .slice(0, rows - 1)
        .map((line) => `${line}${esc}K`)
        .join("\n");
      write(`${esc}H${text}${esc}J${esc}${rows};1H${fitted(footer, columns() - 1)}`);
    },
    print(lines) {
      if (held) return void held.push(...lines);
      leavePage();
      if (lines.length > 0) write(`${erased()}${lines.join("\n")}\n${drawn(shown)}`);
    },
    footer(footer) {
      if (held) return;
      leavePage();
      write(erased() + drawn(footer));
      shown = footer;
    },
    async lend(use) {
      clear();
      held = [];
      try {
        return await keyboard.lend(use);
      } finally {
        const lines = held;
        held = null;
        this.print(lines);
      }
    },
    close() {
      clear();
      stdout.off("resize", resized);
      keyboard.close();
    },
  };
}

const signs: Readonly<Record<string, string>> = {
  "↑↓": "Up/Down",
  "→": "Right",
  "←": "Left",
  "…": "...",
  "·": "|",
  "“": '"',
  "”": '"',
  "’": "'",
};

/** For terminals without Unicode: the signs in the lab's own sentences by letters; other letters stay as they are. */
const inAscii = (text: string) => text.replace(/↑↓|[→←…·“”’]/g, (sign) => signs[sign] ?? sign);

/** A line in colours is made so that it fits; one that does not is cut, without them. */
const fitted = (line: string, columns: number) =>
  widthOf(line) <= columns ? line : cut(stripVTControlCharacters(line), columns);
