import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { solutionFolder, lessonEntries } from "../../runner/catalog.ts";
import { lab, plainEnvironment } from "../lab.ts";

const place = mkdtempSync(join(tmpdir(), "udp-lab-trouble-"));
after(() => rmSync(place, { recursive: true, force: true }));

const solution = solutionFolder(lessonEntries()[0]!, "typescript");

test("a report that cannot be written is wrong usage, before anything is run", async () => {
  const marker = join(place, "was-run");
  const server = `echo run > '${marker}'`;
  for (const [file, reason] of [
    ["/nonexistent/x.json", "ENOENT"],
    [place, "EISDIR"],
  ] as const) {
    const { code, stdout, stderr } = await lab(["check", "1", "--server", server, "-o", file], place);
    assert.deepEqual([code, stdout], [2, ""], stderr);
    assert.ok(stderr.includes(reason) && !stderr.includes("    at "), stderr);
  }
  assert.equal(statSync(marker, { throwIfNoEntry: false }), undefined);
});

test("an empty command line is wrong usage, and so is a count of nothing", async () => {
  for (const args of [["--server", ""], ["--client", " "], ["--server="], ["--dir", ""]]) {
    const { code, stderr } = await lab(["check", "1", ...args], place);
    assert.equal(code, 2, stderr);
    assert.match(stderr, /needs a value/);
  }
  for (const count of ["0", "1.5", "many"]) {
    const { code, stderr } = await lab(["check", "1", "--dir", solution, "--repeat", count], place);
    assert.equal(code, 2);
    assert.match(stderr, /1 or more/);
  }
});

test("progress that cannot be kept does not stop the report", async () => {
  const cwd = join(place, "workspace");
  // a folder where the file should be: nobody can write that, not even root
  mkdirSync(join(cwd, ".udp-lab", "progress.json"), { recursive: true });
  const lesson = join(cwd, "1-basic-echo");
  mkdirSync(lesson);
  writeFileSync(join(lesson, "server.sh"), "exit 1\n");
  writeFileSync(join(lesson, "client.sh"), "exit 1\n");
  const { code, stdout, stderr } = await lab(["check", "1", "--reporter", "json"], cwd);
  assert.equal(code, 1, stderr);
  assert.equal((JSON.parse(stdout) as { verdict: string }).verdict, "failed");
  assert.match(stderr, /progress\.json/);
  assert.doesNotMatch(stderr, /^ {4}at /m);
});

test("where nothing that is compiled can be kept, it says so, and which folders were tried", async () => {
  writeFileSync(join(place, "no-folder"), "");
  const folder = join(place, "c");
  mkdirSync(folder);
  writeFileSync(join(folder, "server.c"), "int main(void) { return 0; }\n");
  writeFileSync(join(folder, "client.c"), "int main(void) { return 0; }\n");
  const nowhere = join(place, "no-folder");
  const env = { ...plainEnvironment(), HOME: nowhere, XDG_CACHE_HOME: nowhere, TMPDIR: nowhere };
  const { code, stderr } = await lab(["check", "1", "--dir", folder], place, env);
  assert.equal(code, 3, stderr);
  assert.ok(stderr.includes(nowhere));
  assert.doesNotMatch(stderr, /^ {4}at /m);
});

test("what nobody has foreseen is one sentence in the person's language, with where to tell of it, and exit 3", async () => {
  const broken = join(place, "broken.cjs");
  // the lab's own code meets an error that it does not expect
  writeFileSync(
    broken,
    `require("node:os").availableParallelism = () => { throw new Error("no such luck"); };
require("node:module").syncBuiltinESMExports();`,
  );
  for (const [lang, sentence] of [
    ["en", /^The lab itself failed: Error: no such luck\n.*mistake in the lab/],
    ["zh-CN", /^实验台自己出错了：Error: no such luck\n.*实验台的错/],
  ] as const) {
    const env = { ...plainEnvironment(), NODE_OPTIONS: `--require ${broken}`, LAB_LANG: lang };
    const { code, stderr } = await lab(["check", "1", "--dir", solution], place, env);
    assert.equal(code, 3, stderr);
    assert.match(stderr, sentence);
    assert.match(stderr, /^ {4}at /m);
  }
});
