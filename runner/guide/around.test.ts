import assert from "node:assert/strict";
import { test } from "node:test";
import { around } from "./around.ts";

const lines = ["0", "1", "2", "3", "4", "5"];

test("lines begin at the first one as long as the chosen ones are among them", () => {
  assert.deepEqual(around(lines, 10, { first: 4, end: 6 }), lines);
  assert.deepEqual(around(lines, 4, { first: 2, end: 4 }), ["0", "1", "2", "3"]);
  assert.deepEqual(around(lines, 4, { first: 3, end: 5 }), ["1", "2", "3", "4"]);
  assert.deepEqual(around(lines, 4, { first: 5, end: 6 }), ["2", "3", "4", "5"]);
});

test("of chosen lines that have no room the first ones are shown", () => {
  assert.deepEqual(around(lines, 2, { first: 1, end: 5 }), ["1", "2"]);
});
