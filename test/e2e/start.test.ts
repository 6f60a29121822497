import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { packageRoot } from "../../runner/package-root.ts";
import { lab, plainEnvironment, run } from "../lab.ts";

const place = mkdtempSync(join(tmpdir(), "udp-lab-start-"));
after(() => rmSync(place, { recursive: true, force: true }));

test("without a terminal the start plays lesson 1 by itself, and ends with 0", async () => {
  for (const args of [[], ["start"]]) {
    const { code, stdout, stderr } = await lab(args, place);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /8080|LAB_PORT|127\.0\.0\.1/);
  }
});

test("list, doctor and --version end with 0; --help shows examples", async () => {
  for (const args of [["list"], ["doctor"], ["--version"], ["--help"], ["check", "--help"]]) {
    const { code, stdout, stderr } = await lab(args, place);
    assert.equal(code, 0, `${args.join(" ")}: ${stderr}`);
    assert.ok(stdout.trim().length > 0, args.join(" "));
  }
});

test("a solution that is broken fails the check and the start", async () => {
  const copy = join(place, "copy");
  for (const part of ["package.json", "lessons", "dist"])
    cpSync(join(packageRoot, part), join(copy, part), { recursive: true });
  symlinkSync(join(packageRoot, "node_modules"), join(copy, "node_modules"), "junction");
  for (const track of ["typescript/server.ts", "python/server.py"]) {
    const file = join(copy, "lessons", "1-basic-echo", "solution", track);
    const text = readFileSync(file, "utf8");
    const broken = text.replace(/toUpperCase|upper/g, (name) => (name === "upper" ? "lower" : "toLowerCase"));
    assert.notEqual(broken, text);
    writeFileSync(file, broken);
  }
  const cli = join(copy, "dist", "runner", "cli.js");
  const here = (args: readonly string[]) => run(process.execPath, [cli, ...args], place, plainEnvironment());
  const dir = join(copy, "lessons", "1-basic-echo", "solution", "typescript");
  const check = await here(["check", "1", "--dir", dir]);
  assert.equal(check.code, 1, check.stdout);
  const start = await here([]);
  assert.notEqual(start.code, 0, start.stdout);
});
