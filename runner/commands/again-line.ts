import type { LessonEntry } from "../catalog.ts";
import type { Parsed } from "./parse.ts";
import { ownName } from "./own-name.ts";
import { quoted } from "./quoted.ts";

/** The line that checks the same programs again; the seed is not in it: the words are to be new ones. */
export function againLine(
  entries: readonly LessonEntry[],
  { server, client, dir, track, repeat }: Parsed["values"],
): string {
  const said = Object.entries({ server, client, dir, track, repeat }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quoted(value)}`],
  );
  const [only] = entries;
  return [ownName(), "check", ...(entries.length === 1 && only ? [String(only.number)] : []), ...said].join(" ");
}
