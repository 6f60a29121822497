import assert from "node:assert/strict";
import { test } from "node:test";
import { keyRows } from "./key-rows.ts";

const look = { colour: false, unicode: true, plain: false };
const keys = "↑↓ chooses · Enter confirms · q leave";

test("keys that do not fit into a row go on in the next, and none is cut", () => {
  assert.deepEqual(keyRows(keys, { look, columns: 80 }), [keys]);
  assert.deepEqual(keyRows(keys, { look, columns: 30 }), ["↑↓ chooses · Enter confirms", "q leave"]);
  assert.deepEqual(keyRows(keys, { look, columns: 20 }), ["↑↓ chooses", "Enter confirms", "q leave"]);
});

test("letters in place of signs are counted; who hears the keys hears them in one line", () => {
  const ascii = { ...look, unicode: false };
  assert.deepEqual(keyRows(keys, { look: ascii, columns: 30 }), ["Up/Down chooses", "Enter confirms | q leave"]);
  assert.deepEqual(keyRows(keys, { look: { ...look, plain: true }, columns: 20 }), [keys]);
});
