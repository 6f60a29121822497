import stringWidth from "string-width";

/** Letters that are sure to take one column, and two: the ones that nearly all pictures consist of. */
const narrow = String.raw` -~\u2500-\u257f▶◀✓✗■○–…`;
const wide = String.raw`\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e`;
const unsure = new RegExp(`[^${narrow}${wide}]`);
const everyWide = new RegExp(`[${wide}]`, "g");
// oxlint-disable-next-line no-control-regex
const colours = /\x1b\[[0-9;]*m/g;

/** Columns that a text takes in a terminal; colours take none. string-width is only asked, and loaded, for what is unsure. */
export function widthOf(text: string): number {
  const bare = text.includes("\x1b") ? text.replace(colours, "") : text;
  return unsure.test(bare) ? stringWidth(text) : bare.length + (bare.match(everyWide)?.length ?? 0);
}

export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

/** The first of these texts that fit into so many columns. */
export function fitting<T>(items: Iterable<T>, columns: number, shown: (item: T) => string): T[] {
  const fit: T[] = [];
  let used = 0;
  for (const item of items) {
    used += widthOf(shown(item));
    if (used > columns) break;
    fit.push(item);
  }
  return fit;
}

/** A text without colours, cut in the middle to fit. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const letters = [...text];
  const head = fitting(letters, Math.ceil((columns - 1) / 2), String);
  const tail = fitting(letters.toReversed(), columns - 1 - widthOf(head.join("")), String);
  return `${head.join("")}…${tail.toReversed().join("")}`;
}
