import type { Datagram } from "../model/recording.ts";
import type { LadderWords } from "../words/ladder.ts";
import { escapedByte, glyphs, type Glyph } from "./escape.ts";
import { utf8Runs } from "./utf8.ts";
import { fitting, widthOf } from "./width.ts";

export type Payload = Pick<Datagram, "payload" | "size">;

/** Inside quotation marks a mark and a backslash need one before them, so that no two payloads read the same. */
export function payloadGlyphs(bytes: Uint8Array): Glyph[] {
  return utf8Runs(bytes).flatMap((run) =>
    typeof run === "number"
      ? [{ shown: escapedByte(run), bytes: 1, simple: false }]
      : glyphs(run).map((glyph) =>
          glyph.shown === "\\" || glyph.shown === '"' ? { ...glyph, shown: `\\${glyph.shown}` } : glyph,
        ),
  );
}

const shown = (glyph: Glyph) => glyph.shown;
const quoted = (some: readonly Glyph[]) => `"${some.map(shown).join("")}"`;

/** The whole payload, as far as it was kept. */
export function quote(bytes: Uint8Array): string {
  return quoted(payloadGlyphs(bytes));
}

/** With less room only its beginning is shown. */
const twoEnds = 24;

/** A payload in so many columns. A cut is outside the quotation marks, where no payload can put one; the size must stand beside it. */
export function payloadLabel({ payload, size }: Payload, columns: number, words: LadderWords): string {
  if (size === 0) return words.empty;
  const kept = payload.length === size;
  // no glyph takes more than eight bytes a column, so what is further in cannot be shown anyway
  const reach = Math.max(64, columns * 8);
  const head = payloadGlyphs(payload.subarray(0, reach));
  const whole = quoted(head);
  if (kept && payload.length <= reach && widthOf(whole) <= columns) return whole;
  if (!kept || columns < twoEnds) {
    const first = fitting(head, columns - 3, shown);
    return first.length === 0 ? byteView({ payload, size }, columns) : `${quoted(first)}…`;
  }
  const room = Math.max(2, columns - 5);
  const first = fitting(head, Math.ceil(room / 2), shown);
  const tail = payloadGlyphs(payload.subarray(Math.max(0, payload.length - reach))).toReversed();
  const last = fitting(tail, room - widthOf(first.map(shown).join("")), shown).toReversed();
  return `${quoted(first)}…${quoted(last)}`;
}

/** Its bytes in hexadecimal, the first ones if there are many. */
export function byteView({ payload, size }: Payload, columns: number): string {
  const most = Math.max(1, Math.floor((columns - 3) / 3));
  const all = payload.length === size && size <= most;
  const bytes = Array.from(payload.subarray(0, all ? size : most), hex).join(" ");
  return all ? `<${bytes}>` : `<${bytes}…>`;
}

export function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
