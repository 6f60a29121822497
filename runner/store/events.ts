import type { Event, Recording } from "../model/recording.ts";
import { languages, type Language } from "../model/words.ts";
import { eventIn, isObject } from "./event-shape.ts";

/** The first line of a recording's file. */
export interface RecordingHeader {
  readonly version: 1;
  readonly lesson: string;
  readonly seed: string;
  readonly language: Language;
}

/** What is wrong with a line, counted from 1. */
export interface Damage {
  readonly code: "not-json" | "no-header" | "unknown-version" | "unknown-event" | "damaged-event" | "line-too-long";
  readonly line: number;
}

export type Decoded =
  | { readonly is: "header"; readonly header: RecordingHeader }
  | { readonly is: "event"; readonly event: Event }
  | { readonly is: "damage"; readonly damage: Damage };

/** Longer than any event can be: a payload, or the longest output that is kept. */
const longestLine = 4 * 1024 * 1024;

export function encodeHeader(header: RecordingHeader): string {
  return `${JSON.stringify(header)}\n`;
}

/** A payload becomes base64; all else is JSON as it is. */
export function encodeEvent(event: Event): string {
  if (!("datagram" in event)) return `${JSON.stringify(event)}\n`;
  const { datagram } = event;
  return `${JSON.stringify({ ...event, datagram: { ...datagram, payload: base64(datagram.payload) } })}\n`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

/** A function for the file's lines, one after the other, without their ends. */
export function lineDecoder(): (line: string) => Decoded {
  let count = 0;
  return (line) => {
    count += 1;
    const damage = (code: Damage["code"]): Decoded => ({
      is: "damage",
      damage: { code, line: count },
    });
    if (line.length > longestLine) return damage("line-too-long");
    const value = parsed(line);
    if (value === undefined) return damage("not-json");
    if (count === 1) return decodedHeader(value, damage);
    const event = eventIn(value);
    return typeof event === "string" ? damage(event) : { is: "event", event };
  };
}

/** A file's whole text, or the first thing that is wrong with it. */
export function decodeRecording(
  text: string,
): { readonly header: RecordingHeader; readonly recording: Recording } | Damage {
  const decode = lineDecoder();
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  let header: RecordingHeader | null = null;
  const events: Event[] = [];
  for (const line of lines) {
    const decoded = decode(line);
    if (decoded.is === "damage") return decoded.damage;
    if (decoded.is === "header") header = decoded.header;
    else events.push(decoded.event);
  }
  if (header === null) return { code: "no-header", line: 1 };
  return { header, recording: { lesson: header.lesson, seed: header.seed, events } };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function decodedHeader(value: unknown, damage: (code: Damage["code"]) => Decoded): Decoded {
  if (!isObject(value) || !("version" in value)) return damage("no-header");
  const { version, lesson, seed, language } = value;
  if (version !== 1) return damage("unknown-version");
  const known = languages.find((name) => name === language);
  if (typeof lesson !== "string" || typeof seed !== "string" || known === undefined) return damage("no-header");
  return { is: "header", header: { version, lesson, seed, language: known } };
}
