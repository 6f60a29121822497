import assert from "node:assert/strict";
import { test } from "node:test";
import { ladder as chinese } from "../words/zh-CN/ladder.ts";
import { ladder as words } from "../words/en/ladder.ts";
import { difference } from "./difference.ts";
import { widthOf } from "./width.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const show = (expected: string, seen: string, columns = 80) =>
  difference(bytes(expected), { payload: bytes(seen), size: bytes(seen).length }, columns, words);

test("what is the same has no difference", () => {
  assert.deepEqual(show("hello", "hello"), []);
});

test("letters are enough where letters tell", () => {
  assert.deepEqual(show("hello", "hallo"), [
    'expected  "hello"  (5 bytes)',
    'seen      "hallo"  (5 bytes)',
    "            ^ the first difference is at byte 1",
  ]);
});

test("bytes are shown as well where letters do not tell", () => {
  assert.deepEqual(show("hello", "hello\n"), [
    'expected  "hello"  (5 bytes)',
    String.raw`seen      "hello\n"  (6 bytes)`,
    "                ^ the first difference is at byte 5",
    "expected  68 65 6c 6c 6f  (5 bytes)",
    "seen      68 65 6c 6c 6f 0a  (6 bytes)",
    "                         ^ the first difference is at byte 5",
  ]);
  assert.equal(show("а", "a").length, 6);
  assert.equal(show("a", "a ").length, 6);
});

test("the difference stays in sight, however long the payloads are", () => {
  for (const at of [0, 1, 500, 1998, 1999]) {
    const expected = "x".repeat(2000);
    const seen = `${expected.slice(0, at)}y${expected.slice(at + 1)}`;
    for (const columns of [60, 80, 120, 200]) {
      const lines = show(expected, seen, columns);
      assert.match(lines[1] ?? "", /y/);
      assert.equal(lines[1]?.indexOf("y"), lines[2]?.indexOf("^"));
      for (const line of lines) assert.ok(widthOf(line) <= columns, line);
    }
  }
});

test("Chinese letters stand below each other", () => {
  const seen = { payload: bytes("武大娘，你好"), size: 18 };
  const [expected, other, caret] = difference(bytes("武大郎，你好"), seen, 80, chinese);
  assert.equal(expected, '应为  "武大郎，你好" （18 字节）');
  assert.equal(other, '实为  "武大娘，你好" （18 字节）');
  assert.equal(widthOf((caret ?? "").slice(0, caret?.indexOf("^"))), widthOf('应为  "武大'));
});

test("a difference in length alone, behind what was kept", () => {
  const kept = "z".repeat(2048);
  const lines = difference(bytes(kept + kept), { payload: bytes(kept), size: 3000 }, 80, words);
  assert.match(lines[0] ?? "", /4,096 bytes/);
  assert.match(lines[1] ?? "", /"….*3,000 bytes/);
});

test("random payloads never look alike", () => {
  let state = 7;
  const random = (below: number) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 300; round += 1) {
    const one = Uint8Array.from({ length: random(300) }, () => random(256));
    const other = Uint8Array.from(one.length > 0 ? one : [1]);
    other[random(other.length)] = random(256);
    const lines = difference(one, { payload: other, size: other.length }, 60, words);
    if (lines.length > 0) assert.notEqual(lines[0]?.slice(10), lines[1]?.slice(10));
  }
});
