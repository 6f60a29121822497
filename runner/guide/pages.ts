import { keyRows } from "./key-rows.ts";
import type { Key } from "./keys.ts";
import type { Guide } from "./visit.ts";

/** Lines cut into pages of so many rows, between paragraphs where that leaves no page half empty. */
export function pagesOf(lines: readonly string[], rows: number): readonly (readonly string[])[] {
  const pages: (readonly string[])[] = [];
  let rest = lines;
  while (rest.length > rows) {
    const blank = blankBefore(rest, rows + 1);
    const before = blankBefore(rest, blank);
    // a line or two before the cut may be a heading, which belongs to what follows
    const kept = blank - before <= 3 && before > rows / 2 ? before : blank;
    const cut = kept > rows / 2 ? kept : rows;
    pages.push(rest.slice(0, cut));
    rest = rest.slice(rest[cut] === "" ? cut + 1 : cut);
  }
  return [...pages, rest];
}

const blankBefore = (lines: readonly string[], end: number) =>
  lines.slice(0, Math.max(0, end)).findLastIndex((line) => line === "");

export type PageKey = "on" | "back" | "leave" | "lessons" | "help" | "close" | "redraw" | null;

export function pageKey({ name, text }: Key): PageKey {
  switch (name) {
    case "enter":
    case "right":
    case "page-down":
    case "down":
      return "on";
    case "left":
    case "page-up":
    case "up":
    case "backspace":
      return "back";
    case "interrupt":
    case "end-of-input":
      return "leave";
    case "escape":
      return "close";
    case "redraw":
      return "redraw";
    case "text":
      return pageLetters[text.toLowerCase()] ?? null;
    default:
      return null;
  }
}

const pageLetters: Readonly<Record<string, PageKey>> = {
  " ": "on",
  n: "on",
  b: "back",
  q: "leave",
  l: "lessons",
  "?": "help",
  h: "help",
};

/** How a text that is paged was left, and at which of its pages. */
export interface PageEnd {
  readonly by: Exclude<PageKey, "redraw" | null>;
  readonly place: number;
}

/** Shows a text page by page, from page `at` on; `make` gives its lines for the terminal's width. */
export async function showPages(
  { terminal, inputs, words }: Guide,
  make: (columns: number) => readonly string[],
  { at = 0, keys = words.keys.page }: { readonly at?: number; readonly keys?: string } = {},
): Promise<PageEnd> {
  let place = at;
  for (;;) {
    const pages = pagesOf(make(terminal.columns), terminal.rows - keyRows(keys, terminal).length - 1);
    place = Math.min(place, pages.length - 1);
    const count = pages.length > 1 ? `${words.stepOf(place + 1, pages.length)}  ` : "";
    terminal.page(pages[place] ?? [], keyRows(`${count}${keys}`, terminal));
    const input = await inputs.nextOfTerminal();
    switch (input.is) {
      case "gone":
        return { by: "leave", place };
      case "key": {
        const key = pageKey(input.key);
        if (key === "on" && place < pages.length - 1) place += 1;
        else if (key === "back" && place > 0) place -= 1;
        else if (key !== null && key !== "redraw") return { by: key, place };
        break;
      }
      // drawn at the next turn
      case "resize":
        break;
    }
  }
}
