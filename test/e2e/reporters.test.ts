import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { lessonEntries, solutionFolder, starterFolder } from "../../runner/catalog.ts";
import { lab } from "../lab.ts";

const [first] = lessonEntries();
const solution = solutionFolder(first!, "typescript");
const starter = starterFolder(first!, "typescript");
const report = (dir: string, reporter: string) => lab(["check", "1", "--dir", dir, "--reporter", reporter], tmpdir());

test("tap: a plan, and one numbered line for each expectation", async () => {
  const { code, stdout } = await report(starter, "tap");
  assert.equal(code, 1);
  assert.match(stdout, /^TAP version 1[34]\n/);
  const points = stdout.match(/^ *(not )?ok \d+ - .*$/gm) ?? [];
  assert.match(stdout, /^ *1\.\.9$/m);
  assert.ok(points.length >= 9);
  assert.ok(points.some((line) => line.includes("not ok")));
});

test("junit: well-formed, with counts that agree with its elements", async () => {
  const { code, stdout } = await report(starter, "junit");
  assert.equal(code, 1);
  assert.match(stdout, /^<\?xml version="1\.0" encoding="(utf|UTF)-8"\?>/);
  const open: string[] = [];
  for (const [, close, name, empty] of stdout.matchAll(/<(\/?)([a-z]+)(?:\s+[\w-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (close) assert.equal(open.pop(), name);
    else if (!empty) open.push(name!);
  }
  assert.deepEqual(open, []);
  const count = (element: string) => stdout.match(new RegExp(`<${element}[ >/]`, "g"))?.length ?? 0;
  const told = (attribute: string) => Number(new RegExp(`<testsuites[^>]* ${attribute}="(\\d+)"`).exec(stdout)?.[1]);
  assert.equal(told("tests"), count("testcase"));
  assert.equal(told("failures"), count("failure"));
  assert.equal(told("errors"), count("error"));
});

test("spec, dot and lab: every expectation is there", async () => {
  for (const dir of [solution, starter]) {
    const passes = dir === solution;
    const dot = await report(dir, "dot");
    assert.equal(dot.code, passes ? 0 : 1);
    assert.ok(dot.stdout.split("\n")[0]!.length >= 9, dot.stdout);
    for (const reporter of ["spec", "lab"]) {
      const { code, stdout } = await report(dir, reporter);
      assert.equal(code, passes ? 0 : 1);
      assert.match(stdout, /datagram of 0 bytes/);
      assert.ok(!stdout.includes("\u001b"));
    }
  }
});

test("a failure says what to run again, and its seed", async () => {
  const { stdout } = await lab(["check", "1", "--dir", starter, "--seed", "again"], tmpdir());
  const line = /^.*(?:lab|cli\.js)\S* check 1 .*$/m.exec(stdout)?.[0];
  assert.ok(line, stdout);
  assert.match(stdout, /again/);
  assert.ok(line.includes(starter) || line.includes(join("starter", "typescript")), line);
});
