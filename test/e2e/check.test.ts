import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { lessonEntries, loadLesson, solutionFolder, starterFolder } from "../../runner/catalog.ts";
import { check, lab, outcomes, type Report } from "../lab.ts";

const place = mkdtempSync(join(tmpdir(), "udp-lab-e2e-"));
after(() => rmSync(place, { recursive: true, force: true }));

const [first] = lessonEntries();
const solution = solutionFolder(first!, "typescript");
const starter = starterFolder(first!, "typescript");
const node = `"${process.execPath}"`;

test("0: every expectation met", async () => {
  const { code, report } = await check(["1", "--dir", solution], place);
  assert.equal(code, 0, outcomes(report));
  assert.equal(report.verdict, "passed");
});

test("1: at least one unmet", async () => {
  const { code, report } = await check(["basic-echo", "--dir", starter], place);
  assert.equal(code, 1);
  assert.equal(report.verdict, "failed");
  for (const { outcome, message, hint } of report.lessons[0]!.expectations)
    if (outcome === "unmet") assert.ok(message.length > 20 && hint && hint.length > 20, message);
});

test("2: wrong usage, with what to do next on stderr, and nothing on stdout", async () => {
  const wrong = [
    ["check", "9", "--dir", solution],
    ["check", "stiky", "--dir", solution],
    ["check", "1", "--reporter", "xml"],
    ["check", "1", "--nonsense"],
    ["check", "1", "--repeat", "none", "--dir", solution],
    ["check", "1"],
    ["chekc", "1"],
  ];
  for (const args of wrong) {
    const { code, stdout, stderr } = await lab(args, place);
    assert.equal(code, 2, `${args.join(" ")}: exit ${code} ${stdout}${stderr}`);
    assert.equal(stdout, "", args.join(" "));
    assert.ok(stderr.length > 20, args.join(" "));
  }
  const { stderr } = await lab(["check", "stiky", "--dir", solution], place);
  assert.match(stderr, /sticky/);
});

test("3: the lesson's port is held by somebody else, who is named", async () => {
  const { port } = await loadLesson(first!);
  const holder = createSocket("udp4").bind(port, "127.0.0.1");
  await once(holder, "listening");
  try {
    const server = `${node} -e "require('node:dgram').createSocket('udp4').bind(${port}, '127.0.0.1')"`;
    const { code, report } = await check(["1", "--server", server], place);
    assert.equal(code, 3, outcomes(report));
    assert.equal(report.verdict, "undecided");
    const doubts = report.lessons[0]!.expectations.filter(({ outcome }) => outcome === "undecided");
    assert.ok(doubts.length > 0);
    const held = doubts.find(({ finding }) => finding?.code === "port-held");
    assert.ok(held, outcomes(report));
    if (process.platform === "linux") assert.match(JSON.stringify(held.finding), new RegExp(`\\b${process.pid}\\b`));
  } finally {
    holder.close();
  }
});

test("the JSON is what cli.md says, and nothing else is on standard output", async () => {
  const { report } = await check(["1", "--dir", starter, "--seed", "shape"], place);
  assert.deepEqual(Object.keys(report), ["version", "verdict", "seed", "lessons"]);
  assert.equal(report.version, 1);
  assert.equal(report.seed, "shape");
  const lesson = report.lessons[0]!;
  assert.deepEqual(Object.keys(lesson), ["number", "id", "verdict", "durationMs", "expectations"]);
  const allowed = ["id", "role", "outcome", "message", "hint", "finding", "durationMs"];
  for (const expectation of lesson.expectations)
    assert.deepEqual(
      Object.keys(expectation).filter((key) => !allowed.includes(key)),
      [],
    );
  assert.deepEqual(
    lesson.expectations.map(({ id }) => id),
    (await loadLesson(first!)).expectations,
  );
});

test("only the role that has a command is in the report", async () => {
  const { report } = await check(["1", "--server", `${node} ${join(place, "none.js")}`], place);
  assert.ok(report.lessons[0]!.expectations.every(({ role }) => role === "server"));
});

test("--repeat: how often each was met", async () => {
  const { report } = await check(["1", "--dir", solution, "--repeat", "3"], place);
  assert.equal(report.repeat, 3);
  for (const { metCount } of report.lessons[0]!.expectations) assert.equal(metCount, 3);
});

/** What the lab answered and typed to a program that fails: its findings hold this run's words. */
const findings = ({ lessons }: Report) =>
  lessons[0]!.expectations.map(({ id, outcome, finding }) => {
    const { code, expected, sent, typed, answer, payload } = (finding ?? {}) as Record<string, unknown>;
    return { id, outcome, code, expected, sent, typed, answer, payload };
  });

test("--seed: the same words again; another seed, others", async () => {
  const once = await check(["1", "--dir", starter, "--seed", "one"], place);
  const again = await check(["1", "--dir", starter, "--seed", "one"], place);
  const other = await check(["1", "--dir", starter, "--seed", "two"], place);
  assert.deepEqual(findings(again.report), findings(once.report));
  assert.notDeepEqual(findings(other.report), findings(once.report));
});

test("-o writes the report into a file", async () => {
  const file = join(place, "report.json");
  const { code } = await lab(["check", "1", "--dir", solution, "--reporter", "json", "-o", file], place);
  assert.equal(code, 0);
  assert.equal((JSON.parse(readFileSync(file, "utf8")) as Report).verdict, "passed");
});
