import assert from "node:assert/strict";
import { test } from "node:test";
import { dot } from "./dot.ts";
import { contextOf, lessonOf, metOne, mixed, verdictOf } from "./hand-written.ts";

test("a character for each, and a line for what is not met", () => {
  const lines = dot(mixed(), contextOf()).split("\n");
  assert.equal(lines[0], "X.-?");
  assert.match(lines[2] ?? "", /^X 1 server-replies-upper: The server answered/);
  assert.deepEqual(lines.slice(-3), ["again: npx lab check 1", "seed: k7f3", ""]);
});

test("many of them fill several rows", () => {
  const many = verdictOf(lessonOf(Array.from({ length: 70 }, (_, index) => metOne(`server-${index}`))));
  assert.deepEqual(
    dot(many, contextOf("en", { columns: 60 }))
      .split("\n")
      .slice(0, 2),
    [".".repeat(60), ".".repeat(10)],
  );
});
