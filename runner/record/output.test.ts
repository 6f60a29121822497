import assert from "node:assert/strict";
import { test } from "node:test";
import { openOutput } from "./output.ts";

const kib = 1 << 10;

function open() {
  const told: { readonly text: string; readonly omitted: number }[] = [];
  const output = openOutput((text, omitted) => told.push({ text, omitted }));
  return { output, told, take: (text: string) => output.take(Buffer.from(text, "utf8")) };
}

test("what is printed is told as it comes, and the window holds it", () => {
  const { output, told, take } = open();
  take("in");
  take("put: ");
  assert.deepEqual(told, [
    { text: "in", omitted: 0 },
    { text: "put: ", omitted: 0 },
  ]);
  assert.equal(output.text(), "input: ");
});

test("a window begins empty; all windows are remembered", () => {
  const { output, told, take } = open();
  take("one\n");
  output.next();
  assert.equal(output.text(), "");
  take("two\n");
  output.next();
  assert.equal(output.all(), "one\ntwo\n");
  assert.equal(told.length, 2);
});

test("an empty window tells nothing", () => {
  const { output, told } = open();
  output.next();
  output.next();
  assert.deepEqual(told, []);
});

test("a letter whose bytes come apart is one letter, also across windows", () => {
  const { output, told } = open();
  const bytes = Buffer.from("你好😀", "utf8");
  for (const byte of bytes) output.take(Uint8Array.of(byte));
  assert.equal(output.text(), "你好😀");
  assert.deepEqual(
    told.map(({ text }) => text),
    ["你", "好", "😀"],
  );

  const [first, rest] = [bytes.subarray(0, 1), bytes.subarray(1)];
  output.take(first);
  output.next();
  output.take(rest);
  assert.equal(output.text(), "你好😀");
  assert.equal(output.all(), "你好😀你好😀");
});

test("bytes that are no UTF-8 do not stop what follows", () => {
  const { output } = open();
  output.take(Uint8Array.of(0xff, 0xfe));
  output.take(Buffer.from("hello"));
  assert.match(output.text(), /hello$/);
});

test("of a flood the beginning and the newest are kept, what is between is counted", () => {
  const { output, told, take } = open();
  const chunk = "x".repeat(4 * kib);
  take("first\n");
  const chunks = 5000;
  for (let count = 0; count < chunks; count++) take(chunk);
  take("last\n");
  assert.ok(output.text().length < 256 * kib, `${output.text().length}`);
  assert.match(output.text(), /^first\n/);
  assert.match(output.text(), /last\n$/);
  output.next();
  const kept = told.reduce((sum, { text }) => sum + text.length, 0);
  const omitted = told.reduce((sum, each) => sum + each.omitted, 0);
  assert.ok(kept < 256 * kib, `${kept}`);
  assert.equal(kept + omitted, "first\n".length + chunks * chunk.length + "last\n".length);
  assert.ok(told.at(-1)!.omitted > 0);
});

test("a flood in every window stays bounded too", () => {
  const { output, take } = open();
  const chunk = "x".repeat(16 * kib);
  for (let window = 0; window < 50; window++) {
    for (let count = 0; count < 20; count++) take(chunk);
    output.next();
  }
  assert.ok(output.all().length < 1024 * kib, `${output.all().length}`);
});

test("after a flood the next window is as any other", () => {
  const { output, told, take } = open();
  for (let count = 0; count < 100; count++) take("x".repeat(4 * kib));
  output.next();
  take("你好\n");
  assert.equal(output.text(), "你好\n");
  assert.deepEqual(told.at(-1), { text: "你好\n", omitted: 0 });
});

test("a flood while the same is tried again and again costs no memory, and its newest bytes are held", () => {
  const { output, told, take } = open();
  for (let index = 0; index < 5000; index++) {
    output.nextTry();
    take("x".repeat(32 * kib));
  }
  take("the answer");
  assert.ok(output.text().endsWith("the answer"));
  output.next();
  assert.ok(told.reduce((size, { text }) => size + text.length, 0) < 1024 * kib);
});

test("a try begins with an empty window while little has been printed", () => {
  const { output, take } = open();
  take("a banner\n");
  output.nextTry();
  assert.equal(output.text(), "");
});
