import type { Fact, FindingText } from "../../words/findings.ts";
import { difference } from "../difference.ts";
import { byteView, payloadGlyphs, quote } from "../payload.ts";
import { widthOf } from "../width.ts";
import type { ReportContext } from "./context.ts";
import { broken, labelled, outputLines, prose } from "./lines.ts";

/** A payload of more lines is shown where it differs only. */
const mostLines = 10;

/** What was expected and what was seen, in full. Two payloads stand below each other, with a mark where they differ. */
export function evidence(
  { expected, seen }: FindingText,
  columns: number,
  margin: number,
  context: ReportContext,
): string[] {
  const { ladder } = context.words;
  const compared =
    expected?.kind === "payload" && seen?.kind === "payload"
      ? difference(expected.payload, { payload: seen.payload, size: seen.payload.length }, columns, ladder)
      : [];
  const room = columns - margin;
  const whole = [
    ...(expected === undefined ? [] : labelled(ladder.expected, factLines(expected, room, context), margin)),
    ...(seen === undefined ? [] : labelled(ladder.seen, factLines(seen, room, context), margin)),
  ];
  if (compared.length === 0) return whole;
  const cut = [expected, seen].some((fact) => fact?.kind === "payload" && widthOf(quote(fact.payload)) > room / 2);
  return cut && whole.length <= 2 * mostLines ? [...whole, "", ...compared] : [...compared];
}

function factLines(fact: Fact, columns: number, context: ReportContext): string[] {
  switch (fact.kind) {
    case "payload":
      return payloadLines(fact.payload, columns, context);
    case "payloads":
      return fact.payloads.flatMap((payload) => payloadLines(payload, columns, context));
    case "output":
      return outputLines(fact.text, columns, context);
    case "words":
      return prose(fact.words, columns, context);
  }
}

function payloadLines(payload: Uint8Array, columns: number, { words }: ReportContext): string[] {
  if (payload.length === 0) return [words.ladder.empty];
  const length = ` ${words.ladder.aside(words.ladder.bytes(payload.length))}`;
  const text = quote(payload);
  const lines = widthOf(text + length) <= columns ? [text + length] : [...broken(text, columns), length.trim()];
  return hasUnseen(payload) ? [...lines, byteView({ payload, size: payload.length }, columns)] : lines;
}

/** A character that cannot be seen, or a blank at an end. */
function hasUnseen(payload: Uint8Array): boolean {
  const glyphs = payloadGlyphs(payload);
  const blank = [glyphs.at(0), glyphs.at(-1)].some((glyph) => glyph?.shown.trim() === "");
  return blank || glyphs.some(({ simple, shown }) => !simple && shown.startsWith("\\"));
}
