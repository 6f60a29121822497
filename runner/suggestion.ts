import { closest, distance } from "fastest-levenshtein";

/** What was probably meant: at most a third of its letters are wrong. */
export function suggestion(name: string, known: readonly string[]): string | null {
  if (name === "" || known.length === 0) return null;
  const nearest = closest(name, known);
  return distance(name, nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? nearest : null;
}
