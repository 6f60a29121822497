import assert from "node:assert/strict";
import { test } from "node:test";
import { ladder as words } from "../words/en/ladder.ts";
import { escapeText } from "./escape.ts";
import { byteView, payloadLabel, quote } from "./payload.ts";
import { programText } from "./program-text.ts";
import { utf8Runs } from "./utf8.ts";
import { cut, widthOf } from "./width.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const whole = (text: string) => ({ payload: bytes(text), size: bytes(text).length });

/** Nothing that a terminal could obey, or an eye overlook. */
const dangerous = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

test("control bytes, overrides, blanks and broken UTF-8 are written out", () => {
  const shown: [string | Uint8Array, string][] = [
    ["hello", '"hello"'],
    ["a\r\n\tb", String.raw`"a\r\n\tb"`],
    ["\x1b[2J", String.raw`"\x1b[2J"`],
    ["\u009b2J", String.raw`"\u{9b}2J"`],
    ["\u202egnp.exe", String.raw`"\u{202e}gnp.exe"`],
    ["a\u00a0b\u200bc\ufeff", String.raw`"a\u{a0}b\u{200b}c\u{feff}"`],
    ['say "x\\n"', String.raw`"say \"x\\n\""`],
    [Uint8Array.of(0x61, 0xff, 0xc3), String.raw`"a\xff\xc3"`],
    [Uint8Array.of(0xed, 0xa0, 0x80), String.raw`"\xed\xa0\x80"`],
    [Uint8Array.of(0xc0, 0xaf), String.raw`"\xc0\xaf"`],
    ["武大郎，你好", '"武大郎，你好"'],
    ["👨‍👩‍👧 ✈️", '"👨‍👩‍👧 ✈️"'],
    ["é", '"é"'],
    ["e\u0301", String.raw`"e\u{301}"`],
    ["\u0301", String.raw`"\u{301}"`],
    ["x\u200dy", String.raw`"x\u{200d}y"`],
  ];
  for (const [payload, text] of shown)
    assert.equal(quote(typeof payload === "string" ? bytes(payload) : payload), text);
});

test("no two payloads are quoted alike", () => {
  const payloads = [
    "\\x1b",
    "\x1b",
    "\\\\x1b",
    "é",
    "e\u0301",
    "\u212b",
    "\u00c5",
    "a ",
    "a\u00a0",
    "…",
    '"',
    "\\u{a0}",
  ];
  assert.equal(new Set(payloads.map((text) => quote(bytes(text)))).size, payloads.length);
});

test("every possible pair of bytes is quoted without anything dangerous", () => {
  const seen = new Set<string>();
  for (let first = 0; first < 256; first += 1) {
    for (let second = 0; second < 256; second += 1) {
      const text = quote(Uint8Array.of(first, second));
      assert.doesNotMatch(text, dangerous);
      seen.add(text);
    }
  }
  assert.equal(seen.size, 65536);
});

test("UTF-8 is read as the decoder of the platform reads it", () => {
  const text = "aé武🎈\ufeff\u{10ffff}";
  assert.deepEqual(utf8Runs(bytes(text)), [text]);
  assert.deepEqual(utf8Runs(Uint8Array.of(0xf4, 0x90, 0x80, 0x80, 0x41)), [0xf4, 0x90, 0x80, 0x80, "A"]);
});

test("a label is cut in the middle, outside its quotation marks, and never too wide", () => {
  assert.equal(payloadLabel(whole("a".repeat(100)), 30, words), `"${"a".repeat(13)}"…"${"a".repeat(12)}"`);
  assert.equal(payloadLabel(whole(""), 30, words), "(empty, 0 bytes)");
  assert.equal(payloadLabel({ payload: bytes("abc"), size: 60000 }, 30, words), '"abc"…');
  for (const text of ["武".repeat(50), "\u202e".repeat(50), "👍🏽".repeat(20), `${"x".repeat(50)}\u0301`]) {
    for (let columns = 9; columns < 60; columns += 1) {
      const label = payloadLabel(whole(text), columns, words);
      assert.ok(widthOf(label) <= columns, `${label} in ${columns}`);
      assert.doesNotMatch(label.replaceAll("\u200d", ""), dangerous);
    }
  }
});

test("a cut is told apart from dots in the payload", () => {
  const dots = payloadLabel(whole("aaaaaaaaaa…aaaaaaaaaa"), 60, words);
  assert.equal(dots, '"aaaaaaaaaa…aaaaaaaaaa"');
  assert.match(payloadLabel(whole("a".repeat(90)), 30, words), /"…"/);
});

test("bytes in hexadecimal", () => {
  assert.equal(byteView(whole("hi\n"), 30), "<68 69 0a>");
  assert.equal(byteView(whole("hello, world"), 14), "<68 65 6c…>");
});

test("a program's colours pass and end with its line; nothing else of it steers the terminal", () => {
  assert.equal(programText("\x1b[31mred", true), "\x1b[31mred\x1b[0m");
  assert.equal(programText("\x1b[31mred\x1b[0m", false), "red");
  assert.equal(programText("\x1b[38;5;8mgrey", true), "\x1b[38;5;8mgrey\x1b[0m");
  assert.equal(programText("\x1b[8mhidden", true), String.raw`\x1b[8mhidden`);
  assert.equal(programText("\x1b[1;5mblinks", true), String.raw`\x1b[1;5mblinks`);
  assert.equal(programText("\x1b[2J\x1b]0;title\x07\x1b[1A", true), String.raw`\x1b[2J\x1b]0;title\x07\x1b[1A`);
  assert.equal(programText("50%\r100%", true), String.raw`50%\r100%`);
  assert.equal(programText("a\tb", true), "a       b");
});

test("text without quotation marks", () => {
  assert.equal(escapeText("a\u2066b\u0007"), String.raw`a\u{2066}b\x07`);
  assert.equal(escapeText(`z${"\u0300".repeat(9)}`).includes("\u0300"), false);
});

test("widths", () => {
  assert.equal(widthOf("\x1b[31m武大\x1b[39m ab"), 7);
  assert.equal(widthOf("─▶│✗…"), 5);
  assert.equal(widthOf("👍🏽"), 2);
  assert.equal(cut("abcdefghij", 5), "ab…ij");
  assert.equal(widthOf(cut("武大郎武大郎武大郎", 8)) <= 8, true);
});
