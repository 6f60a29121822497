import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { missingProgram, shell } from "./shell.ts";

const skip = process.platform === "win32" ? "cmd.exe has rules of its own" : false;
const cwd = mkdtempSync(join(tmpdir(), "udp-lab-test-"));
writeFileSync(join(cwd, "x"), "echo ran $1\n");

const run = (line: string) => {
  const [file, args] = shell(line);
  const { stdout, status } = spawnSync(file, args, { cwd, encoding: "utf8" });
  return `${stdout.trim()} ${status}`.trim();
};

test("a line runs as it would in a shell, also when it begins with what only a shell knows", { skip }, () => {
  for (const line of [
    "exec sh x",
    "command sh x",
    "eval sh x",
    ". ./x",
    "sh x",
    "cd . && sh x",
    "A=1 sh x",
    "if true; then sh x; fi",
  ])
    assert.equal(run(line), "ran 0", line);
  assert.equal(run("sh x one"), "ran one 0");
  assert.equal(run("exit 3"), "3");
  assert.equal(run("no-such-program here"), "127");
});

test("a program by itself takes the shell's place", { skip }, () => {
  assert.deepEqual(shell("sh x")[1], ["-c", "exec sh x"]);
  assert.deepEqual(shell("./x")[1], ["-c", "exec ./x"]);
  for (const line of ["exec sh x", "cd .", "no-such-program x", "sh x; sh x", "sh x > y"])
    assert.deepEqual(shell(line)[1], ["-c", line]);
});

test("what is missing is a program, and never what the shell does itself", { skip }, () => {
  const missing = (line: string) => missingProgram({ line, cwd });
  for (const line of [
    "exec sh x",
    "command sh x",
    "eval x",
    ". ./x",
    "source x",
    "cd x",
    "if x",
    "sh x",
    "./y",
    "exec -a x",
    "$SHELL x",
    "",
  ])
    assert.equal(missing(line), null, line);
  for (const line of [
    "no-such-program x",
    "exec no-such-program",
    "command no-such-program x",
    "A=1 no-such-program",
    "'no-such-program' x",
    "no-such-program; x",
  ])
    assert.equal(missing(line), "no-such-program", line);
  assert.equal(missingProgram({ file: "no-such-program", args: [], cwd }), "no-such-program");
  assert.equal(missingProgram({ file: "/no/such/program", args: [], cwd }), null);
});
