import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../package-root.ts";
import { changedStatements } from "./statements.ts";

const source = (lesson: string, kind: "starter" | "solution", file: string) =>
  readFileSync(join(packageRoot, "lessons", lesson, kind, file), "utf8");
const changed = (lesson: string, file: string) =>
  changedStatements(source(lesson, "solution", file), source(lesson, "starter", file));

test("the lines that were changed are there, in whole statements with their indentation", () => {
  assert.deepEqual(changed("3-no-sticky-packets", "typescript/client.ts"), [
    [
      'for (const payload of ["randy", "hello", "world", ""]) {',
      '  // "sent" means that it left; whether anybody was there, UDP does not say.',
      "  await new Promise((sent) => client.send(payload, port, host, sent));",
      '  console.log(`sent: "${payload}"`);',
      "}",
    ].join("\n"),
  ]);
  const [count, listener] = changed("3-no-sticky-packets", "typescript/server.ts");
  assert.equal(count, "let count = 0;");
  assert.match(listener!, /^\/\/ One call[^]*\n {2}console\.log\(count\);\n[^]*\n\}\);$/);
});

test("a loop in Python is whole too, and imports are left out", () => {
  const [loop, ...more] = changed("2-communication-loop", "python/client.py");
  assert.match(loop!, /^while True:\n {4}try:\n[^]*\n {4}print\(f"<=== /);
  assert.deepEqual(more, []);
  assert.ok(changed("1-basic-echo", "typescript/client.ts").every((statement) => !statement.startsWith("import")));
});

test("nothing of a starter that was left as it is", () => {
  const starter = source("1-basic-echo", "starter", "typescript/server.ts");
  assert.deepEqual(changedStatements(starter, starter), []);
});
