import assert from "node:assert/strict";
import { test } from "node:test";
import { shows, visible } from "./shown.ts";

const bytesOf = (text: string) => Buffer.from(text, "utf8");
const each = (payload: string, outputs: readonly string[], expected: boolean) => {
  for (const output of outputs)
    assert.equal(shows(output, bytesOf(payload)), expected, `${payload} in ${JSON.stringify(output)}`);
};

test("an ASCII payload in every way that languages print bytes", () => {
  each(
    "hello",
    [
      "hello",
      "===> hello from 127.0.0.1:53211",
      "input: hello",
      "b'hello'",
      'b"hello"',
      "bytearray(b'hello')",
      "<Buffer 68 65 6c 6c 6f>",
      "Buffer(5) [ 104, 101, 108, 108, 111 ]",
      "68656c6c6f",
      "68656C6C6F",
      "0x68656c6c6f",
      "68 65 6c 6c 6f",
      "68:65:6c:6c:6f",
      "68-65-6C-6C-6F",
      "0x68, 0x65, 0x6c, 0x6c, 0x6f",
      "0000000: 6865 6c6c 6f                             hello",
      "00000000  68 65 6c 6c  6f\n",
      "\\x68\\x65\\x6c\\x6c\\x6f",
      "\\x68\\x65\\x6C\\x6C\\x6F",
      "[104, 101, 108, 108, 111]",
      "[104 101 108 108 111]",
      "Uint8Array(5) [\n  104, 101,\n  108, 108,\n  111\n]",
      "104,101,108,108,111",
      "104 101 108 108 111",
      "\\150\\145\\154\\154\\157",
      "%68%65%6c%6c%6f",
      "\\u0068\\u0065\\u006c\\u006c\\u006f",
      "\x1b[32mhello\x1b[0m\r\n",
      "\x1b[1mhe\x1b[31mllo\x1b[0m",
      '{"data":[104,101,108,108,111]}',
    ],
    true,
  );
});

test("a list of letters, binary digits, and PHP's ways to print an array", () => {
  const payload = Buffer.from("hé '你");
  const bytes = [...payload];
  for (const output of [
    `['h', 'é', ' ', "'", '你']`,
    `["h", "é", " ", "'", "你"]`,
    `[\n  'h', 'é',\n  ' ', "'",\n  '你'\n]`,
    `['h', '\\xe9', ' ', "'", '\\u4f60']`,
    bytes.map((byte) => byte.toString(2).padStart(8, "0")).join(" "),
    bytes.map((byte) => `0b${byte.toString(2).padStart(8, "0")}`).join(", "),
    `Array\n(\n${bytes.map((byte, at) => `    [${at + 1}] => ${byte}\n`).join("")})`,
    `array(8) {\n${bytes.map((byte, at) => `  [${at + 1}]=>\n  int(${byte})\n`).join("")}}`,
  ])
    assert.equal(shows(output, payload), true, output);
  for (const output of [
    `['h', 'é', "'", '你']`,
    `['h', 'É', ' ', "'", '你']`,
    "01101000 11000011",
    "Array ( [1] => 104 )",
  ])
    assert.equal(shows(output, payload), false, output);
});

test("a dump in rows, with offsets and letters", () => {
  const payload = Buffer.from("drosuhom 你好，briclend");
  const rows = Array.from({ length: 2 }, (_, at) => payload.subarray(16 * at, 16 * at + 16));
  const offset = (at: number) => (16 * at).toString(16).padStart(8, "0");
  const letters = (row: Buffer) => row.toString("latin1").replaceAll(/[^ -~]/g, ".");
  const pairs = (row: Buffer, size: number) =>
    row
      .toString("hex")
      .match(new RegExp(`.{1,${2 * size}}`, "g"))!
      .join(" ");
  const xxd = rows.map((row, at) => `${offset(at)}: ${pairs(row, 2).padEnd(39)}  ${letters(row)}`).join("\n");
  const hexdump = rows
    .map(
      (row, at) =>
        `${offset(at)}  ${pairs(row, 1)
          .replace(/^(.{23}) /, "$1  ")
          .padEnd(48)}  |${letters(row)}|`,
    )
    .join("\n");
  for (const output of [xxd, hexdump, hexdump.toUpperCase(), `from 127.0.0.1:5000\n${xxd}\n> `])
    assert.equal(shows(output, payload), true, output);
  const cut = xxd.split("\n")[0]!;
  assert.equal(shows(cut, payload), false);
  assert.equal(shows(xxd, Buffer.from("drosuhom 你好，brichend")), false);
});

test("base64 of what is long enough to be no accident", () => {
  each("hello maple", [Buffer.from("hello maple").toString("base64")], true);
  each("hello maple", [Buffer.from("hello mapl").toString("base64")], false);
});

test("Chinese letters, as they are or escaped", () => {
  each(
    "你好",
    [
      "从 127.0.0.1 收到 你好",
      "b'\\xe4\\xbd\\xa0\\xe5\\xa5\\xbd'",
      "\\xE4\\xBD\\xA0\\xE5\\xA5\\xBD",
      "\\344\\275\\240\\345\\245\\275",
      "%E4%BD%A0%E5%A5%BD",
      "\\u4f60\\u597d",
      "\\u4F60\\u597D",
      "\\u{4f60}\\u{597D}",
      "\\x{4f60}\\x{597d}",
      "\\U00004f60\\U0000597d",
      "\\U00004F60\\U0000597D",
      "e4 bd a0 e5 a5 bd",
      "<Buffer e4 bd a0 e5 a5 bd>",
      "[228, 189, 160, 229, 165, 189]",
      "[-28, -67, -96, -27, -91, -67]",
    ],
    true,
  );
  each("你abc", ["\\u4f60ABC", "\\xe4\\xbd\\xa0ABC"], false);
  each("你好", ["你", "好你", "\\u4f60", "??", "\\xe4\\xbd\\xa0\\xe5\\xa5", "ä½ å¥½"], false);
});

test("letters and escapes mixed, as Python, Ruby and C print them", () => {
  each(
    "maple 你好，oak",
    [
      "b'maple \\xe4\\xbd\\xa0\\xe5\\xa5\\xbd\\xef\\xbc\\x8coak'",
      '"maple \\u4f60\\u597d\\uff0coak"',
      "maple \\344\\275\\240\\345\\245\\275\\357\\274\\214oak",
    ],
    true,
  );
  each("a b", ["a%20b"], true);
  each("😀x", ["\\ud83d\\ude00x", "\\u{1f600}x", "\\U0001f600x", "\\xf0\\x9f\\x98\\x80x"], true);
});

test("what lost something does not count", () => {
  each(
    "hello",
    [
      "",
      "HELLO",
      "Hello",
      "hell",
      "ello",
      "hel lo",
      "hel\nlo",
      "b'HELLO'",
      "<Buffer 68 65 6c 6c ... 1 more byte>",
      "<Buffer 68 65 6c 6c>",
      "48 45 4c 4c 4f",
      "[104, 101, 108, 108]",
      "[104, 101, 108, 108, 11]",
      "[104, 101, 108, 108, 1110]",
      "[4104, 101, 108, 108, 111]",
      "68656c6c",
      "168656c6c6f",
      "68656c6c6f0",
      "\\x48\\x45\\x4c\\x4c\\x4f",
      "\\150\\145\\154\\154",
      "5 bytes",
      "aGVsbG8=".slice(0, 4),
    ],
    false,
  );
});

test("one byte missing anywhere is missing", () => {
  const payload = "maple birch oak";
  for (let at = 0; at < payload.length; at++) {
    const cut = payload.slice(0, at) + payload.slice(at + 1);
    each(payload, [cut, bytesOf(cut).toString("hex"), `[${[...bytesOf(cut)].join(", ")}]`], false);
  }
});

test("escape sequences and carriage returns are not what a person reads", () => {
  assert.equal(visible("\x1b[1;31mred\x1b[0m\r\n> \x1b[2K"), "red\n> ");
  assert.equal(visible("\x1b]0;title\x07text"), "text");
});

test("an empty payload is shown by any output", () => {
  assert.equal(shows("", new Uint8Array()), true);
});

test("letters with a meaning in patterns are only letters", () => {
  each("a.b*(c)[d]", ["a.b*(c)[d]"], true);
  each("a.b", ["a\\xb", "axb"], false);
  each("\\d+", ["123"], false);
});

test("a flood of output is looked through in no time", () => {
  const flood = "68 65 6c ".repeat(60_000) + "\\x".repeat(20_000) + "1, ".repeat(60_000);
  // processor time: on a busy machine the clock goes on without it
  const began = process.cpuUsage();
  assert.equal(shows(flood, bytesOf("drutovelk")), false);
  const { user } = process.cpuUsage(began);
  assert.ok(user < 1_000_000, `${user} µs`);
});
