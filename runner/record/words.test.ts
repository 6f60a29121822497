import assert from "node:assert/strict";
import { test } from "node:test";
import { fillerFrom, newSeed, randomFrom, wordsFrom } from "./words.ts";

const many = (seed: string, count: number) => {
  const next = wordsFrom(seed);
  return Array.from({ length: count }, () => next());
};

test("the same seed gives the same words, another seed others", () => {
  assert.deepEqual(many("a", 50), many("a", 50));
  assert.equal(
    many("a", 50).some((word) => many("b", 50).includes(word)),
    false,
  );
});

test("one generator never gives a word twice", () => {
  const words = many("seed", 20_000);
  assert.equal(new Set(words).size, words.length);
});

test("a word is lower-case ASCII, and long enough to be looked for in any output", () => {
  for (const word of many("letters", 2000)) assert.match(word, /^[a-z]{7,10}$/);
});

test("no word holds another of the same few: one printed is not the other", () => {
  for (const seed of Array.from({ length: 50 }, (_, index) => `run ${index}`)) {
    const words = many(seed, 40);
    for (const word of words)
      assert.deepEqual(
        words.filter((other) => other.includes(word)),
        [word],
        seed,
      );
  }
});

test("random numbers stay under 1, and are the seed's", () => {
  const [one, other] = [randomFrom("a"), randomFrom("a")];
  for (let count = 0; count < 1000; count++) {
    const number = one();
    assert.ok(number >= 0 && number < 1);
    assert.equal(number, other());
  }
});

test("a name is one word throughout, in capitals where it is written so", () => {
  const fill = fillerFrom("a");
  const word = fill("{a}");
  assert.equal(fill("{A} {a}"), `${word.toUpperCase()} ${word}`);
  assert.notEqual(fill("{b}"), word);
  assert.equal(fill("  {a}，你好 {b} "), `  ${word}，你好 ${fill("{b}")} `);
});

test("what is given is not replaced, nor what stands in no braces", () => {
  const fill = fillerFrom("a", { largest: "65507" });
  assert.equal(fill("{largest}"), "65507");
  assert.equal(fill("512 {"), "512 {");
  assert.equal(fill(""), "");
});

test("the words do not depend on how many are given", () => {
  assert.equal(fillerFrom("a", { largest: "9216" })("{x}"), fillerFrom("a")("{x}"));
});

test("seeds are short and of letters that a command line takes", () => {
  for (let count = 0; count < 100; count++) assert.match(newSeed(), /^[a-z0-9]{1,6}$/);
});
