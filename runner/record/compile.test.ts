import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { compile, type Compiler } from "./compile.ts";

/** A compiler that copies, and refuses what begins with «error». */
const copying: Compiler = {
  language: "Copied",
  tried: ["no-such-compiler", "node"],
  sources: [".copied", ".part"],
  args: (file, output) => [
    "-e",
    'const { readFileSync, writeFileSync } = require("fs"); const [from, to] = process.argv.slice(1);' +
      'const text = readFileSync(from, "utf8"); if (text.startsWith("error")) { console.error("it\'s \\"bad\\" $HOME"); process.exit(1); }' +
      "writeFileSync(to, text + process.pid);",
    file,
    join(output, "program"),
  ],
};

function source(text: string): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), "udp-lab test's-"));
  const file = join(folder, "server.copied");
  writeFileSync(file, text);
  return { folder, file };
}

async function made(file: string): Promise<string> {
  const result = await compile(file, copying);
  assert.ok(result.ok, JSON.stringify(result));
  return readFileSync(join(result.output, "program"), "utf8");
}

test("a program is compiled once, and again after a change of any of its sources", async () => {
  const { folder, file } = source("one");
  const first = await made(file);
  assert.match(first, /^one\d+$/);
  assert.equal(await made(file), first);
  writeFileSync(join(folder, "header.part"), "");
  const second = await made(file);
  assert.notEqual(second, first);
  writeFileSync(file, "three");
  assert.match(await made(file), /^three/);
});

test("two labs that compile the same program at once both have it", async () => {
  const { file } = source("both");
  const [one, other] = await Promise.all([made(file), made(file)]);
  assert.equal(one, other);
});

test("what the compiler said comes as it said it", async () => {
  const { file } = source("error");
  assert.deepEqual(await compile(file, copying), {
    ok: false,
    problem: { code: "does-not-compile", file, text: 'it\'s "bad" $HOME' },
  });
});

test("a compiler that is not there is told with the names that were tried", async () => {
  const { file } = source("one");
  const nowhere = { ...copying, tried: ["no-such-compiler"] };
  assert.deepEqual(await compile(file, nowhere), {
    ok: false,
    problem: { code: "no-interpreter", language: "Copied", tried: ["no-such-compiler"] },
  });
});
