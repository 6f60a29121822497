/** As many lines as there is room for; those from `first` up to `end` are among them. */
export function around(
  lines: readonly string[],
  rows: number,
  { first, end }: { readonly first: number; readonly end: number },
): readonly string[] {
  const from = Math.max(0, Math.min(first, end - rows));
  return lines.slice(from, from + rows);
}
