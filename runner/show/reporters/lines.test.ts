import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "./hand-written.ts";
import { broken, outputLines, prose } from "./lines.ts";

const context = contextOf();

test("a broken payload keeps its blanks", () => {
  const lines = broken(`${"ab ".repeat(30)}   end`, 20);
  assert.equal(lines.join(""), `${"ab ".repeat(30)}   end`);
  for (const line of lines.slice(0, -1)) assert.match(line, /\S$/);
  assert.deepEqual(broken(" ".repeat(5), 2), ["  ", "  ", " "]);
  assert.deepEqual(broken("武大郎你好", 5), ["武大", "郎你", "好"]);
  assert.equal(broken("👩‍👩‍👧‍👧x".repeat(9), 10).join(""), "👩‍👩‍👧‍👧x".repeat(9));
});

test("what a program printed stands behind a bar, escaped, its last lines only", () => {
  assert.deepEqual(outputLines("\x1b[31mred\x1b[0m\r\n\x1b[2Jgone\n", 80, context), ["│ red", "│ \\x1b[2Jgone"]);
  assert.deepEqual(outputLines("line\n".repeat(20), 80, context).slice(0, 2), ["(8 lines before this)", "│ line"]);
  assert.deepEqual(outputLines(" \n", 80, context), ["(nothing)"]);
  assert.ok(outputLines("x".repeat(1e6), 80, context).length < 8);
});

test("a short command is not broken at its blank", () => {
  assert.deepEqual(prose("Check again, and then `npx lab doctor` says more.", 30, context), [
    "Check again, and then",
    "`npx lab doctor` says more.",
  ]);
});
