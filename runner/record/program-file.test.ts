import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import type { Track } from "../model/track.ts";
import { programFile } from "./program-file.ts";

function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "udp-lab-test-"));
  for (const name of names) writeFileSync(join(folder, name), "");
  return folder;
}

function found(names: readonly string[], how: { only?: Track; preferred?: Track } = {}): string | readonly string[] {
  const result = programFile(folderWith(...names), "server", how);
  if (result.ok) return basename(result.file);
  return result.problem.code === "two-programs" ? result.problem.files.toSorted() : result.problem.code;
}

test("the one file with the role's name is the program", () => {
  assert.equal(found(["server.go", "client.py", "server.txt", "server.ts.bak", ".server.lab.mjs"]), "server.go");
  assert.equal(found(["Server.java"]), "Server.java");
});

test("nothing with that name is told", () => {
  assert.equal(found(["client.ts", "server"]), "no-program");
  assert.equal(programFile("/no/such/folder", "server").ok, false);
});

test("of two, the workspace's track decides; else both are named", () => {
  assert.equal(found(["server.ts", "server.py"], { preferred: "python" }), "server.py");
  assert.equal(found(["server.ts", "server.js"], { preferred: "typescript" }), "server.ts");
  assert.deepEqual(found(["server.ts", "server.py"]), ["server.py", "server.ts"]);
  assert.equal(found(["server.js", "server.py"], { preferred: "typescript" }), "server.js");
  assert.equal(found(["server.mjs", "server.go", "server.py"], { preferred: "typescript" }), "server.mjs");
  assert.deepEqual(found(["server.go", "server.rs"], { preferred: "python" }), ["server.go", "server.rs"]);
});

test("a track that was asked for is never replaced by another", () => {
  assert.equal(found(["server.ts"], { only: "python" }), "no-program");
  assert.equal(found(["server.ts", "server.py"], { only: "python", preferred: "typescript" }), "server.py");
  assert.equal(found(["server.mjs", "server.py"], { only: "typescript" }), "server.mjs");
});

test("only a track that would decide is offered", () => {
  const offered = (names: readonly string[], how: { only?: Track; preferred?: Track } = {}) => {
    const result = programFile(folderWith(...names), "server", how);
    return !result.ok && result.problem.code === "two-programs" ? result.problem.deciding : result;
  };
  assert.deepEqual(offered(["server.ts", "server.py"]), ["typescript", "python"]);
  assert.deepEqual(offered(["server.js", "server.go"]), ["typescript"]);
  assert.deepEqual(offered(["server.js", "server.mjs"]), []);
  assert.deepEqual(offered(["server.js", "server.mjs", "server.py"], { preferred: "typescript" }), ["python"]);
  assert.deepEqual(offered(["server.js", "server.mjs"], { only: "typescript" }), []);
  assert.deepEqual(offered(["server.go", "server.rs"]), []);
});
