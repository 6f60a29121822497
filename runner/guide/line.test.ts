import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf, type KeyName } from "./keys.ts";
import { edited, emptyLine, entered, type Line, textOfLine } from "./line.ts";

const type = (line: Line, text: string) =>
  [...text].reduce((typed, letter) => edited(typed, { name: "text", text: letter })!, line);
const press = (line: Line, ...names: readonly KeyName[]) =>
  names.reduce((typed, name) => edited(typed, { name, text: "" })!, line);

test("letters are put in where the cursor stands", () => {
  assert.equal(textOfLine(type(press(type(emptyLine, "hllo"), "left", "left", "left"), "e")), "hello");
});

test("backspace takes a whole emoji, and a whole Chinese letter", () => {
  const line = type(emptyLine, "你好👨‍👩‍👧é");
  assert.equal(textOfLine(press(line, "backspace")), "你好👨‍👩‍👧");
  assert.equal(textOfLine(press(line, "backspace", "backspace")), "你好");
  assert.equal(textOfLine(press(line, "backspace", "backspace", "backspace")), "你");
});

test("blanks are kept, at both ends", () => {
  assert.equal(textOfLine(type(emptyLine, "  a  ")), "  a  ");
});

test("up and down recall lines that were entered", () => {
  const line = entered(type(entered(type(emptyLine, "one")), "two"));
  assert.equal(textOfLine(press(line, "up")), "two");
  assert.equal(textOfLine(press(line, "up", "up", "up")), "one");
  assert.equal(textOfLine(press(line, "up", "up", "down", "down")), "");
});

test("a printable key is text, whatever it is; Tab, Esc and Ctrl-C are not", () => {
  assert.deepEqual(keyOf("q", { name: "q", sequence: "q" }), { name: "text", text: "q" });
  assert.deepEqual(keyOf("武", { sequence: "武" }), { name: "text", text: "武" });
  assert.equal(keyOf("\t", { name: "tab" }).name, "tab");
  assert.equal(keyOf(undefined, { name: "escape" }).name, "escape");
  assert.equal(keyOf("\u0003", { name: "c", ctrl: true }).name, "interrupt");
});
