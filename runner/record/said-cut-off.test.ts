import assert from "node:assert/strict";
import { test } from "node:test";
import { saysTruncated } from "./said.ts";

test("a datagram is cut off or cut short as well as truncated, and the same takes it back", () => {
  for (const output of ["1024 bytes (cut off: it was larger)", "Cut short at 1024", "被截短了"])
    assert.equal(saysTruncated(output), true, output);
  for (const output of ["not cut off", "cut off: False", "nothing was cut off", "没有截短", "cut", "shortcut offered"])
    assert.equal(saysTruncated(output), false, output);
});
