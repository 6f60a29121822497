import assert from "node:assert/strict";
import { test } from "node:test";
import { isAsText, runsOf } from "./sizes-seen.ts";

test("a number that was sent as text is told by its digits", () => {
  assert.equal(isAsText(65507, [5]), true);
  assert.equal(isAsText(700, [3]), true);
  assert.equal(isAsText(700, [699]), false);
  assert.equal(isAsText(700, [3, 3]), false);
  assert.equal(isAsText(700, []), false);
});

test("equal sizes in a row are one run, and a flood of them too", () => {
  assert.deepEqual(runsOf([8, 8, 3, 8]), [
    { count: 2, size: 8 },
    { count: 1, size: 3 },
    { count: 1, size: 8 },
  ]);
  assert.deepEqual(runsOf([]), []);
  assert.deepEqual(runsOf(Array<number>(65507).fill(1)), [{ count: 65507, size: 1 }]);
});
