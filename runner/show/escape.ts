import { once } from "./once.ts";

/** One thing that a person sees: a letter with its marks, an emoji, or an escape; `bytes` is its length in UTF-8. */
export interface Glyph {
  readonly shown: string;
  readonly bytes: number;
  /** it stands for itself, one visible ASCII character */
  readonly simple: boolean;
}

/** ASCII, Chinese letters and Chinese marks: nothing in these needs a closer look. */
const unsound = /[^ -~\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e]/;
const notSimple = /[^ -~]/;
/** Control, format, unassigned, private and default-ignorable characters, and blanks that are not what they seem. */
const unseen = once(() => /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?![ \u3000])\p{Zs}/u);
const mark = /\p{M}/u;
// these take 7 ms, and most texts need none of them
const emoji = once(() => new RegExp(String.raw`^\p{RGI_Emoji}$`, "v"));
/** More marks on one letter than any script needs would climb into the lines above. */
const mostMarks = 4;
const longestCluster = 40;

const segmenter = once(() => new Intl.Segmenter("und"));
const names: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return names[character] ?? (code < 0x80 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`);
}

export function escapedByte(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, "0")}`;
}

function utf8Length(text: string): number {
  return Buffer.byteLength(text);
}

/** A letter and an accent of their own look like the letter that has it, so what is not composed is taken apart. */
function clusterGlyphs(cluster: string): Glyph[] {
  const whole = { shown: cluster, bytes: utf8Length(cluster), simple: false };
  if (cluster.length <= longestCluster && emoji().test(cluster)) return [whole];
  const letters = [...cluster];
  const marks = letters.filter((letter) => mark.test(letter)).length;
  const composed = cluster.normalize("NFC") === cluster;
  const sound = composed && marks <= mostMarks && !mark.test(letters[0] ?? "");
  if (sound && !unseen().test(cluster)) return [whole];
  const tells = (letter: string, index: number) =>
    !unseen().test(letter) && !mark.test(letter) && (composed || (index === 0 && letter.normalize("NFC") === letter));
  return letters.map((letter, index) => ({
    shown: tells(letter, index) ? letter : escaped(letter),
    bytes: utf8Length(letter),
    simple: !notSimple.test(letter),
  }));
}

export function glyphs(text: string): Glyph[] {
  if (!notSimple.test(text)) return Array.from(text, (shown) => ({ shown, bytes: 1, simple: true }));
  if (!unsound.test(text)) {
    return Array.from(text, (shown) => ({
      shown,
      bytes: utf8Length(shown),
      simple: !notSimple.test(shown),
    }));
  }
  return Array.from(segmenter().segment(text), ({ segment }) => clusterGlyphs(segment)).flat();
}

/** A text that cannot steer a terminal, hide in it, or turn its direction. */
export function escapeText(text: string): string {
  if (!unsound.test(text)) return text;
  return glyphs(text)
    .map((glyph) => glyph.shown)
    .join("");
}
