import { isDeepStrictEqual, stripVTControlCharacters } from "node:util";
import { cut, widthOf } from "../show/width.ts";
import { inAscii } from "./ascii.ts";
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
  /** lines that fit above the footer */
  page(lines: readonly string[], footer: readonly string[]): void;
  print(lines: readonly string[]): void;
  footer(footer: Footer): void;
  /** lends the terminal to another program, such as an editor */
  lend<T>(use: () => Promise<T>): Promise<T>;
  close(): void;
}

const esc = "\x1b[";
const nothing: Required<Footer> = { lines: [], cursor: { row: 0, column: 0 } };

export function openTerminal(inputs: Inputs, look: Look): Terminal {
  const { stdout } = process;
  const keyboard = openKeyboard(inputs);
  let paged = false;
  let shown: Required<Footer> = nothing;
  /** the columns that it was drawn for */
  let width = 0;
  /** what is printed while another program has the terminal waits until it gives it back */
  let held: string[] | null = null;

  const write = (text: string) => void stdout.write(look.unicode ? text : inAscii(text));
  const columns = () => stdout.columns || 80;
  /** The terminal may have become narrower since, and have broken the lines. */
  const erased = () => {
    if (shown.lines.length === 0) return "";
    const { row, column } = shown.cursor;
    const above = shown.lines.slice(0, row).reduce((rows, line) => rows + rowsOf(line, columns()), 0);
    const up = above + Math.floor(column / columns());
    return `${up > 0 ? `${esc}${up}A` : ""}\r${esc}J`;
  };
  const drawn = ({ lines, cursor }: Required<Footer>) => {
    if (lines.length === 0) return "";
    const up = lines.length - 1 - cursor.row;
    return `${lines.join("\n")}${up > 0 ? `${esc}${up}A` : ""}${esc}${cursor.column + 1}G`;
  };
  const placed = ({ lines, cursor }: Footer): Required<Footer> => {
    const fit = lines.map((line) => fitted(look.unicode ? line : inAscii(line), columns() - 1));
    const { row, column } = cursor ?? { row: Math.max(0, fit.length - 1), column: widthOf(fit.at(-1) ?? "") };
    return { lines: fit, cursor: { row, column: Math.min(column, columns() - 1) } };
  };
  const leavePage = () => {
    if (paged) write(`${esc}?25h${esc}?1049l`);
    paged = false;
  };
  const clear = () => {
    leavePage();
    write(erased());
    shown = nothing;
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
      if (!paged) shown = nothing;
      paged = true;
      const rows = stdout.rows || 24;
      const text = lines
        .slice(0, rows - footer.length)
        .map((line) => `${line}${esc}K`)
        .join("\n");
      write(`${esc}H${text}${esc}J${esc}${rows - footer.length + 1};1H${placed({ lines: footer }).lines.join("\n")}`);
    },
    print(lines) {
      if (held) return void held.push(...lines);
      leavePage();
      if (lines.length > 0) write(`${erased()}${lines.join("\n")}\n${drawn(shown)}`);
    },
    footer(footer) {
      if (held) return;
      const next = placed(footer);
      if (!paged && columns() === width && isDeepStrictEqual(next, shown)) return;
      leavePage();
      write(erased() + drawn(next));
      [shown, width] = [next, columns()];
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

/** A line in colours is made so that it fits; one that does not is cut, without them. */
const fitted = (line: string, columns: number) =>
  widthOf(line) <= columns ? line : cut(stripVTControlCharacters(line), columns);

const segmenter = new Intl.Segmenter("und");

/** Rows that a line takes where so many columns fit into one; a wide letter is not parted. */
function rowsOf(line: string, columns: number): number {
  if (widthOf(line) <= columns) return 1;
  let [rows, used] = [1, 0];
  for (const { segment } of segmenter.segment(stripVTControlCharacters(line))) {
    const width = widthOf(segment);
    if (used + width > columns) [rows, used] = [rows + 1, 0];
    used += width;
  }
  return rows;
}
