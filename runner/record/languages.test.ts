import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { commandFor } from "./languages.ts";
import { mainClass, sourceForJavac } from "./java.ts";

function file(name: string, text = ""): string {
  const path = join(mkdtempSync(join(tmpdir(), "udp-lab-test-")), name);
  writeFileSync(path, text);
  return path;
}

test("JavaScript is run by this very Node, in its own folder", async () => {
  for (const name of ["server.js", "server.mjs"]) {
    const path = file(name);
    assert.deepEqual(await commandFor(path), {
      ok: true,
      command: { file: process.execPath, args: [path], cwd: dirname(path), shown: name },
    });
  }
});

test("a file of an unknown kind is told", async () => {
  const path = file("server.txt");
  assert.deepEqual(await commandFor(path), { ok: false, problem: { code: "unknown-kind", file: path } });
});

test("without an interpreter its names are told", async () => {
  const { PATH } = process.env;
  process.env["PATH"] = "";
  try {
    assert.deepEqual(await commandFor(file("server.rb")), {
      ok: false,
      problem: { code: "no-interpreter", language: "Ruby", tried: ["ruby"] },
    });
    const python = await commandFor(file("server.py"));
    assert.ok(!python.ok && python.problem.code === "no-interpreter" && python.problem.language === "Python");
    const bash = await commandFor(file("server.sh", "#!/usr/bin/env bash\n"));
    assert.ok(!bash.ok && bash.problem.code === "no-interpreter" && bash.problem.language === "Bash");
  } finally {
    process.env["PATH"] = PATH;
  }
});

test("a public class gets a file of its own name for javac, and is found again as the program", () => {
  const path = file("server.java", "public class Server {}");
  const output = mkdtempSync(join(tmpdir(), "udp-lab-test-"));
  assert.equal(sourceForJavac(path, output), join(output, "Server.java"));
  const plain = file("client.java", "class Client {}");
  assert.equal(sourceForJavac(plain, output), plain);
  writeFileSync(join(output, "Helper.class"), "main ([Ljava/lang/String;)V");
  writeFileSync(join(output, "Server.class"), "main ([Ljava/lang/String;)V");
  assert.equal(mainClass(output, "server"), "Server");
});
