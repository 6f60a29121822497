import type { Ruling } from "../../runner/model/verdict.ts";
import { shows, showsNumber, visible } from "../../runner/record/shown.ts";
import { met } from "./events.ts";

/** The payload, and then, on a line of its own, the count. */
export function countedAfter(payload: Uint8Array, count: number, output: string, at: number): Ruling {
  const lines = visible(output).split("\n");
  const unmet = (finding: Extract<Ruling, { state: "unmet" }>["finding"]): Ruling => ({ state: "unmet", at, finding });
  const printed = visible(output);
  if (!shows(output, payload)) return unmet({ code: "not-printed", payload, printed });
  const shown = lines.findIndex((_, index) => shows(lines.slice(0, index + 1).join("\n"), payload));
  const counts = lines.flatMap((line, index) => (showsNumber(line, count) && !shows(line, payload) ? [index] : []));
  if (counts.some((index) => index > shown)) return met;
  return unmet(
    counts.length > 0 ? { code: "count-before-payload", count, printed } : { code: "count-missing", count, printed },
  );
}

/** A line that holds two of these payloads. */
export function gluedLine(payloads: readonly Uint8Array[], output: string): string | undefined {
  const filled = payloads.filter(({ length }) => length > 0);
  return visible(output)
    .split("\n")
    .find((line) => filled.filter((payload) => shows(line, payload)).length > 1);
}
