import assert from "node:assert/strict";
import { test } from "node:test";
import { sideBySide } from "./side-by-side.ts";

const screen = (columns: number) => ({
  columns,
  colour: false,
  unicode: true,
  plain: false,
  interactive: false,
  paint: (_: string, text: string) => text,
});

const yours = { title: "yours", lines: ["same", "你好", ""] };
const ours = { title: "ours", lines: ["same", "hello"] };

test("next to each other where both fit, Chinese letters too", () => {
  assert.deepEqual(sideBySide(yours, ours, screen(80)), [
    "yours   │ ours",
    "  same  │   same",
    "- 你好  │ + hello",
    "        │",
  ]);
});

test("one below the other where they do not", () => {
  assert.deepEqual(sideBySide(yours, ours, screen(12)), [
    "yours",
    "  same",
    "- 你好",
    "  ",
    "",
    "ours",
    "  same",
    "+ hello",
  ]);
});
