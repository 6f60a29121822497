import type { Ruling } from "../../runner/model/verdict.ts";
import { lineShowing, shows, showsNumber, visible } from "../../runner/record/shown.ts";
import { met } from "./events.ts";

/** The payload, and then, on a line of its own, the count. */
export function countedAfter(payload: Uint8Array, count: number, output: string, at: number): Ruling {
  const lines = visible(output).split("\n");
  const unmet = (finding: Extract<Ruling, { state: "unmet" }>["finding"]): Ruling => ({ state: "unmet", at, finding });
  const printed = visible(output);
  const shown = lineShowing(lines, payload);
  if (shown < 0) return unmet({ code: "not-printed", payload, printed });
  const counts = lines.flatMap((line, index) => (showsNumber(line, count) && !shows(line, payload) ? [index] : []));
  if (counts.some((index) => index > shown)) return met;
  return unmet(
    counts.length > 0 ? { code: "count-before-payload", count, printed } : { code: "count-missing", count, printed },
  );
}

/** A line that holds two of these payloads. */
export function gluedLine(payloads: readonly Uint8Array[], output: string): string | undefined {
  const filled = payloads.filter((payload) => payload.length > 0 && shows(output, payload));
  if (filled.length < 2) return undefined;
  return visible(output)
    .split("\n")
    .find((line) => filled.filter((payload) => shows(line, payload)).length > 1);
}
