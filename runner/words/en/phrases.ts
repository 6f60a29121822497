import type { Telling } from "../findings.ts";
import type { Ending } from "../../model/verdict.ts";

export const bytes = (count: number) => (count === 1 ? "1 byte" : `${count} bytes`);

export const datagram = (payload: Uint8Array, { quoted }: Telling) =>
  payload.length === 0 ? "the empty datagram" : `the datagram ${quoted(payload)}`;

export const aDatagram = (payload: Uint8Array, { quoted }: Telling) =>
  payload.length === 0 ? "an empty datagram" : `a datagram ${quoted(payload)}`;

/** Stands after "when" or "after". */
export const typing = (line: string, { quoted }: Telling) =>
  line === "" ? "Enter was pressed on an empty line" : `${quoted(line)} was typed`;

export function howItEnded({ code, signal }: Ending, { escaped }: Telling): string {
  if (signal !== null) return `by the signal ${escaped(signal)}`;
  return code === null ? "and the system did not say how" : `with exit code ${code}`;
}

export function whyItEnded({ code, lastLines }: Ending): string {
  if (code === 0)
    return "It came to its last line without an error, so look for what should have kept it going: a loop, or an open socket.";
  return lastLines.length > 0
    ? "Read the last lines that it printed: they mostly name the file and the line where it happened."
    : "It printed nothing before that. Start it in a terminal of its own, and look at what it says.";
}
