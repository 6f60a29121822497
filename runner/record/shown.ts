import { stripVTControlCharacters } from "node:util";
import { dumpedIn } from "./hex-dump.ts";

/** Whether a program's output shows a payload, in whatever way it prints bytes, as long as nothing is lost. */

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const hex = (byte: number) => byte.toString(16).padStart(2, "0");

/** One letter: itself, or its bytes or its code point in the escapes that languages print. */
function letterPattern(letter: string): string {
  const bytes = [...Buffer.from(letter, "utf8")];
  const code = letter.codePointAt(0)!;
  const units = [...Array(letter.length).keys()].map((at) => letter.charCodeAt(at).toString(16).padStart(4, "0"));
  const ways = [
    escaped(letter),
    bytes.map((byte) => `\\\\x${hex(byte)}`).join(""),
    bytes.map((byte) => `\\\\${byte.toString(8).padStart(3, "0")}`).join(""),
    bytes.map((byte) => `%${hex(byte)}`).join(""),
    units.map((unit) => `\\\\u${unit}`).join(""),
    // Python's ascii() has the code point behind an x where it fits
    ...(code > 127 && code < 256 ? [`\\\\x${hex(code)}`] : []),
    `\\\\u\\{0*${code.toString(16)}\\}`,
    `\\\\x\\{0*${code.toString(16)}\\}`,
    `\\\\U${code.toString(16).padStart(8, "0")}`,
  ];
  return `(?:${ways.join("|")})`;
}

const lettersOf = (payload: Uint8Array) =>
  new RegExp([...Buffer.from(payload).toString("utf8")].map(letterPattern).join(""));

function hexadecimalOf(payload: Uint8Array): RegExp {
  const bytes = [...payload].map((byte) => `(?:0x|\\\\x|#)?${hex(byte)}`);
  return new RegExp(`(?<![0-9a-z])${bytes.join("[\\s,;:.|_-]*")}(?![0-9a-f])`, "i");
}

/** PHP writes an index before each, and var_dump the type around it. */
function decimalOf(payload: Uint8Array): RegExp {
  const signed = (byte: number) => (byte > 127 ? `(?:${byte}|${byte - 256})` : String(byte));
  const between = String.raw`\)?[\s,;:]+(?:\[\d+\]\s*=>\s*)?(?:int\()?`;
  return new RegExp(`(?<![\\d.-])${[...payload].map(signed).join(between)}(?![\\d.])`);
}

const binary = (byte: number) => byte.toString(2).padStart(8, "0");
const binaryOf = (payload: Uint8Array) =>
  new RegExp(`(?<!\\d)${[...payload].map(binary).join(String.raw`[\s,;:._-]*(?:0b)?`)}(?!\\d)`);

/** A list of letters, each in quotation marks. */
const spelledOf = (payload: Uint8Array) =>
  new RegExp(
    Array.from(
      Buffer.from(payload).toString("utf8"),
      (letter) => `(?:'${letterPattern(letter)}'|"${letterPattern(letter)}")`,
    ).join(String.raw`[\s,;]*`),
  );

/** Escape sequences go, and so do carriage returns; what is left is what a person reads. */
export function visible(output: string): string {
  return stripVTControlCharacters(output).replace(/\r/g, "");
}

/** Exact letters first, since capitals matter; then every other way to print the same bytes. */
export function shows(output: string, payload: Uint8Array): boolean {
  if (payload.length === 0) return true;
  const text = visible(output);
  const written = Buffer.from(payload).toString("utf8");
  if (text.includes(written)) return true;
  const encoded = Buffer.from(payload).toString("base64");
  if (payload.length > 5 && text.includes(encoded)) return true;
  if (/[\\%]/.test(text) && lettersOf(payload).test(lowerEscapes(text))) return true;
  const quoted = (quote: string) => text.includes(quote + String.fromCodePoint(written.codePointAt(0)!) + quote);
  if ((quoted("'") || quoted('"')) && spelledOf(payload).test(text)) return true;
  // the first byte is looked for before a pattern of all of them is made, which takes longer
  const first = payload[0]!;
  if (text.toLowerCase().includes(hex(first)) && (hexadecimalOf(payload).test(text) || dumps(text, payload)))
    return true;
  if (text.includes(binary(first)) && binaryOf(payload).test(text)) return true;
  return [first, first - 256].some((byte) => text.includes(String(byte))) && decimalOf(payload).test(text);
}

/** A dump breaks a payload into rows, each with its offset and its letters. */
const dumps = (text: string, payload: Uint8Array) => dumpedIn(text).includes(Buffer.from(payload).toString("hex"));

// hexadecimal digits may come in capitals, letters may not
const lowerEscapes = (text: string) =>
  text.replace(
    /\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|%[0-9A-Fa-f]{2}|\\[ux]\{[0-9A-Fa-f]+\}/g,
    (escape) => escape.replace(/[A-F]/g, (digit) => digit.toLowerCase()),
  );

/** The line with which a payload has been shown; -1: none. Halving, for a flood has very many lines. */
export function lineShowing(lines: readonly string[], payload: Uint8Array): number {
  const isShownBy = (line: number) => shows(lines.slice(0, line + 1).join("\n"), payload);
  let [from, to] = [0, lines.length - 1];
  if (!isShownBy(to)) return -1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isShownBy(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** A number that stands alone: not a part of a longer one, but filled up with zeros perhaps; a small one not a part of an address, a fraction or «IPv4» either. */
export function showsNumber(output: string, number: number): boolean {
  const padded = `(?:(?<![:./-])0+)?${number}`;
  const alone = number > 255 ? `(?<!\\d)${padded}(?!\\d)` : `(?<!\\d|\\d\\.|ipv|udp|inet)${padded}(?!\\d|\\.\\d)`;
  return new RegExp(alone, "i").test(visible(output));
}

/** A size may be grouped by thousands: «1,024», «1 024», «1_024», «1'024»; a point could be a fraction's, «1.024 kB». */
export function showsSize(output: string, size: number): boolean {
  if (showsNumber(output, size)) return true;
  const grouped = String(size).replace(/\B(?=(?:\d{3})+$)/g, "[,_'’ \u00a0\u2009\u202f]");
  return size > 999 && new RegExp(`(?<![\\d.,_'’])${grouped}(?![.,_'’]?\\d)`).test(visible(output));
}
