/** Random words from a seed: a program that prints what it was expected to print is found out. */

const starts = [
  "b",
  "br",
  "c",
  "cl",
  "d",
  "dr",
  "f",
  "g",
  "gr",
  "h",
  "j",
  "k",
  "l",
  "m",
  "n",
  "p",
  "pl",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "w",
];
const vowels = ["a", "e", "i", "o", "u"];
const ends = ["k", "l", "m", "n", "r", "s", "t", "nd", "rt", "lk"];

/** 32 bits of a string, FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Seven to ten lower-case letters, never the same twice from one generator, e.g. `drutovelk`. */
export function wordsFrom(seed: string): () => string {
  const random = randomFrom(seed);
  const given = new Set<string>();
  return () => {
    for (;;) {
      let word = "";
      while (word.length < 6) word += pick(starts, random) + pick(vowels, random);
      word = word.slice(0, 8) + pick(ends, random);
      if (given.has(word)) continue;
      given.add(word);
      return word;
    }
  };
}

/** Fills `{a}` with a word of the run, `{A}` with the same in capitals; the same name is the same word. Some are `given`. */
export function fillerFrom(seed: string, given: Readonly<Record<string, string>> = {}): (template: string) => string {
  const next = wordsFrom(seed);
  const named = new Map(Object.entries(given));
  return (template) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const key = name.toLowerCase();
      const word = named.get(key) ?? next();
      named.set(key, word);
      return name === key ? word : word.toUpperCase();
    });
}

export const newSeed = (): string => Math.random().toString(36).slice(2, 8);
