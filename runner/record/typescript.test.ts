import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { bundle } from "./typescript.ts";

const freshFolder = () => realpathSync(mkdtempSync(join(tmpdir(), "udp-lab-test-")));

async function output(source: string): Promise<string> {
  const made = await bundle(source);
  assert.ok(made.ok, JSON.stringify(made));
  return execFileSync(process.execPath, [made.file], { encoding: "utf8" }).trim();
}

function program(text: string, folder = freshFolder()): string {
  const source = join(folder, "server.ts");
  writeFileSync(source, text);
  return source;
}

test("the JavaScript lies beside its source and is made once", async () => {
  const source = program("const port: number = 8080; console.log(port);");
  assert.equal(await output(source), "8080");
  const bundled = join(dirname(source), ".server.lab.mjs");
  const { mtimeMs } = statSync(bundled);
  assert.equal(await output(source), "8080");
  assert.equal(statSync(bundled).mtimeMs, mtimeMs);
});

test("a change of the program, or of what it imports, is seen", async () => {
  const source = program('import { word } from "./word.ts"; console.log(word);');
  const imported = join(dirname(source), "word.ts");
  writeFileSync(imported, 'export const word: string = "one";');
  assert.equal(await output(source), "one");
  writeFileSync(imported, 'export const word: string = "two";');
  assert.equal(await output(source), "two");
  writeFileSync(source, 'console.log("none" as string);');
  assert.equal(await output(source), "none");
});

test("a copied folder is on its own", async () => {
  const source = program('console.log("old" as string);');
  assert.equal(await output(source), "old");
  const copy = join(freshFolder(), "copy");
  cpSync(dirname(source), copy, { recursive: true, preserveTimestamps: true });
  assert.equal(await output(program('console.log("new" as string);', copy)), "new");
});

test("require and the await of a module work under any package.json", async () => {
  const source = program('const { EOL } = require("node:os"); await 0; console.log(EOL.length > 0);');
  writeFileSync(join(dirname(source), "package.json"), '{ "type": "commonjs" }');
  assert.equal(await output(source), "true");
});

test("where the folder takes no file, the cache has it, and udp-lab is found from there", async () => {
  const source = program('import { openSocket } from "udp-lab/kernel"; console.log(typeof openSocket);');
  // a folder in its place: no file can be written there, not even by root
  mkdirSync(join(dirname(source), ".server.lab.mjs", "taken"), { recursive: true });
  assert.equal(await output(source), "function");
  assert.equal(await output(source), "function");
});

test("what does not compile is told in the compiler's words", async () => {
  const source = program("let port: = 8080;");
  const made = await bundle(source);
  assert.ok(!made.ok && made.problem.code === "does-not-compile");
  assert.match(made.problem.text, /server\.ts:1:10/);
  assert.ok(!existsSync(join(dirname(source), `.${basename(source, ".ts")}.lab.mjs`)));
});
