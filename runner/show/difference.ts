import type { LadderWords } from "../words/ladder.ts";
import type { Glyph } from "./escape.ts";
import { hex, payloadGlyphs, type Payload } from "./payload.ts";
import { fitting, padded, widthOf } from "./width.ts";

interface Side {
  readonly label: string;
  readonly glyphs: readonly Glyph[];
  readonly size: number;
}

/**
 * Two payloads one below the other, centred on the first byte that differs, so that they never look alike;
 * their bytes as well where a letter does not tell. No lines: there is no difference in what was kept.
 */
export function difference(
  expected: Uint8Array,
  seen: Payload,
  columns: number,
  words: LadderWords,
): readonly string[] {
  const offset = firstDifference(expected, seen);
  if (offset === null) return [];
  const sides = [
    { label: words.expected, payload: expected, size: expected.length },
    { label: words.seen, payload: seen.payload, size: seen.size },
  ];
  const texts = sides.map(({ label, payload, size }): Side => ({
    label,
    glyphs: payloadGlyphs(payload),
    size,
  }));
  const same = sharedGlyphs(texts);
  const told = texts.every(({ glyphs }) => glyphs[same]?.simple && glyphs[same].shown !== " ");
  const bytes = sides.map(({ payload, ...side }): Side => ({
    ...side,
    glyphs: Array.from(payload, byteGlyph),
  }));
  const caret = words.differsAt(offset);
  return [
    ...window(texts, same, '"', columns, words, caret),
    ...(told ? [] : window(bytes, offset, "", columns, words, caret)),
  ];
}

function byteGlyph(byte: number): Glyph {
  return { shown: `${hex(byte)} `, bytes: 1, simple: true };
}

function firstDifference(expected: Uint8Array, seen: Payload): number | null {
  const length = Math.min(expected.length, seen.payload.length);
  for (let at = 0; at < length; at += 1) if (expected[at] !== seen.payload[at]) return at;
  if (expected.length === seen.size) return null;
  return length;
}

function sharedGlyphs(sides: readonly Side[]): number {
  const [one, other] = sides.map((side) => side.glyphs);
  const differs = one?.findIndex((glyph, index) => glyph.shown !== other?.[index]?.shown) ?? 0;
  return differs === -1 ? (one?.length ?? 0) : differs;
}

function window(
  sides: readonly Side[],
  same: number,
  mark: string,
  columns: number,
  words: LadderWords,
  caret: string,
): string[] {
  const margin = Math.max(...sides.map((side) => widthOf(side.label))) + 2;
  const sizes = sides.map((side) => ` ${words.aside(words.bytes(side.size))}`);
  const room = Math.max(16, columns - margin - 4 - Math.max(...sizes.map(widthOf)));
  const before = (sides[0]?.glyphs.slice(0, same) ?? []).toReversed();
  const prefix = fitting(before, Math.floor(room / 2), shown).toReversed();
  const begin = same - prefix.length;
  const left = (begin > 0 ? "…" : "") + mark + prefix.map(shown).join("");
  const lines = sides.map(({ label, glyphs, size }, index) => {
    const rest = glyphs.slice(same);
    const after = fitting(rest, room - widthOf(left), shown);
    const whole = glyphs.reduce((sum, glyph) => sum + glyph.bytes, 0) === size && after.length === rest.length;
    const body = left + after.map(shown).join("");
    const closed = mark === "" ? body.trimEnd() : body + mark;
    return `${padded(label, margin)}${closed}${whole ? "" : "…"}${sizes[index] ?? ""}`;
  });
  const place = margin + widthOf(left);
  const pointer = `${" ".repeat(place)}^`;
  const fits = place + 2 + widthOf(caret) <= columns;
  return fits ? [...lines, `${pointer} ${caret}`] : [...lines, pointer, " ".repeat(margin) + caret];
}

const shown = (glyph: Glyph) => glyph.shown;
