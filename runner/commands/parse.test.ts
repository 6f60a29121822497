import assert from "node:assert/strict";
import { test } from "node:test";
import { commonOptions, programOptions } from "./options.ts";
import { parse } from "./parse.ts";

const table = { ...programOptions, ...commonOptions, yes: { type: "boolean", short: "y" } } as const;
const read = (line: string, most = 2) => parse(line.split(" ").filter(Boolean), table, most);

test("options stand before, between and behind the words", async () => {
  const { values, given, positionals, problem } = await read("--track python 1 -y server --dir=a-b --lang zh");
  assert.deepEqual(values, { track: "python", dir: "a-b", lang: "zh-CN" });
  assert.deepEqual([...given], ["track", "yes", "dir", "lang"]);
  assert.deepEqual(positionals, ["1", "server"]);
  assert.equal(problem, null);
});

test("what is wrong is told as a value, and what is right is still known", async () => {
  const problemOf = async (line: string) => (await read(line)).problem;
  assert.deepEqual(await problemOf("--trak python"), {
    code: "unknown-option",
    option: "--trak",
    suggestion: "--track",
  });
  assert.deepEqual(await problemOf("-x"), { code: "unknown-option", option: "-x", suggestion: null });
  assert.deepEqual(await problemOf("--dir"), { code: "option-needs-value", option: "--dir", value: "DIR" });
  assert.deepEqual(await problemOf("--dir --plain"), { code: "option-needs-value", option: "--dir", value: "DIR" });
  for (const nothing of ["", " "])
    assert.deepEqual((await parse(["--dir", nothing], table, 2)).problem, {
      code: "option-needs-value",
      option: "--dir",
      value: "DIR",
    });
  assert.deepEqual(await problemOf("--plain=yes"), { code: "option-takes-no-value", option: "--plain" });
  assert.deepEqual(await problemOf("--lang fr"), {
    code: "bad-value",
    option: "--lang",
    value: "fr",
    choices: ["en", "zh-CN"],
  });
  assert.deepEqual(await problemOf("1 server more"), { code: "unexpected-argument", argument: "more" });
  const { values, problem } = await read("--nonsense --lang zh");
  assert.deepEqual([values.lang, problem?.code], ["zh-CN", "unknown-option"]);
});

test("behind -- everything is a word", async () => {
  const { positionals, problem } = await read("-- --track");
  assert.deepEqual([positionals, problem], [["--track"], null]);
});
