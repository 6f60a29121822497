import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createWorkspace } from "./create-workspace.ts";
import { readProgress, updateLesson, updateProgress, withVerdict } from "./progress.ts";
import { readSettings, saveSettings } from "./settings.ts";
import { notesFolder, progressFile, settingsFile } from "./workspace.ts";

const freshWorkspace = () => createWorkspace(join(mkdtempSync(join(tmpdir(), "udp-lab-test-")), "mine"));

test("nothing yet is no damage", () => {
  assert.deepEqual(readProgress(freshWorkspace()), { progress: { version: 1, lessons: {} }, damage: null });
});

test("what is known of other lessons, and of ones that are gone, stays", async () => {
  const workspace = freshWorkspace();
  await updateProgress(workspace, (progress) => ({ ...progress, lessons: { "old-lesson": { step: "somewhere" } } }));
  await updateLesson(workspace, "basic-echo", (progress) => ({ ...progress, step: "try-it" }));
  assert.deepEqual(readProgress(workspace).progress.lessons, {
    "old-lesson": { step: "somewhere" },
    "basic-echo": { step: "try-it" },
  });
});

test("a damaged file is kept under another name, told once, and not lost by the next write", async () => {
  for (const damaged of [
    '{"version":1,"less',
    "[]",
    '{"version":2,"lessons":{}}',
    '{"version":1,"lessons":{"a":3}}',
    "",
  ]) {
    const workspace = freshWorkspace();
    writeFileSync(progressFile(workspace), damaged);
    const { damage } = await updateLesson(workspace, "basic-echo", () => ({ step: "try-it" }));
    assert.ok(damage?.keptAs);
    assert.equal(readFileSync(damage.keptAs, "utf8"), damaged);
    assert.deepEqual(readProgress(workspace), {
      progress: { version: 1, lessons: { "basic-echo": { step: "try-it" } } },
      damage: null,
    });
    assert.equal(readdirSync(notesFolder(workspace)).length, 2);
  }
});

test("each field of a lesson is looked at; what only a later lab knows is no damage", async () => {
  const read = (lesson: unknown, more = {}) => {
    const workspace = freshWorkspace();
    writeFileSync(progressFile(workspace), JSON.stringify({ version: 1, ...more, lessons: { "basic-echo": lesson } }));
    return readProgress(workspace);
  };
  for (const lesson of [
    { done: 5 },
    { step: 7 },
    { predictions: "x" },
    { predictions: { one: "x" } },
    { predictions: { one: { choice: 1, at: "1" } } },
    { quests: 3 },
    { hints: "a" },
    { hints: { one: "a" } },
    { failures: -1 },
    { page: 9 },
    { passedAt: 4 },
    { verdict: {} },
    { verdict: { verdict: "great", at: "1", outcomes: {} } },
    { verdict: { verdict: "passed", at: "1", outcomes: { one: "great" } } },
  ])
    assert.ok(read(lesson).damage?.keptAs, JSON.stringify(lesson));
  assert.ok(read({}, { lesson: 5 }).damage?.keptAs);
  const whole = {
    step: "a",
    done: ["a"],
    predictions: { one: { choice: "x", at: "1" } },
    quests: ["q"],
    verdict: { verdict: "failed", at: "1", outcomes: { one: "unmet" } },
    passedAt: "1",
    failures: 2,
    hints: { one: 1 },
    page: "p.md",
    later: true,
  };
  assert.deepEqual(read(whole).damage, null);
  assert.deepEqual(read(whole).progress.lessons["basic-echo"], whole);
});

test("settings are added to, and damaged ones are kept aside too", async () => {
  const workspace = freshWorkspace();
  await saveSettings(workspace, { language: "zh-CN" });
  await saveSettings(workspace, { track: "python" });
  assert.deepEqual(readSettings(workspace), { settings: { language: "zh-CN", track: "python" }, damage: null });
  writeFileSync(settingsFile(workspace), '{"track":"cobol"}');
  const { settings, damage } = readSettings(workspace);
  assert.deepEqual(settings, {});
  assert.ok(damage?.keptAs);
});

test("failures are counted until a pass; the first pass is remembered", () => {
  const verdict = (kind: "passed" | "failed" | "undecided", at: string) => ({ verdict: kind, at, outcomes: {} });
  const failed = withVerdict(withVerdict({}, verdict("failed", "1")), verdict("failed", "2"));
  assert.equal(failed.failures, 2);
  assert.equal(withVerdict(failed, verdict("undecided", "3")).failures, 2);
  const passed = withVerdict(failed, verdict("passed", "4"));
  assert.deepEqual([passed.failures, passed.passedAt], [0, "4"]);
  assert.equal(withVerdict(passed, verdict("passed", "5")).passedAt, "4");
});

test("updates at the same time undo nothing of each other", async () => {
  const workspace = freshWorkspace();
  const lessons = Array.from({ length: 20 }, (_, index) => `lesson-${index}`);
  await Promise.all(lessons.map((lesson) => updateLesson(workspace, lesson, () => ({ step: "there" }))));
  assert.deepEqual(Object.keys(readProgress(workspace).progress.lessons), lessons);
});
