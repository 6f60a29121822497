import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, mixed } from "./hand-written.ts";
import { spec } from "./spec.ts";

test("the spec names each, and says why not", () => {
  const text = spec(mixed(), contextOf("zh-CN"));
  assert.match(text, /✓ .*\(1 毫秒\)/);
  assert.match(text, /跳过：要先做到 server-replies-upper/);
  assert.match(text, /未能判定：实验台没法检查这一项/);
});
