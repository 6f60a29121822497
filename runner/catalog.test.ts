import assert from "node:assert/strict";
import { test } from "node:test";
import { lessonEntries, lessonSummary, loadLesson, loadLessonWords, resolveLesson } from "./catalog.ts";
import { languages } from "./model/words.ts";

const resolved = async (name: string) => {
  const found = await resolveLesson(name);
  return found.ok ? found.entry.number : found.problem;
};

test("a lesson is found by number, id, folder and a part of its id", async () => {
  for (const name of ["3", "no-sticky-packets", "3-no-sticky-packets", "sticky", "STICKY", " 3 "])
    assert.equal(await resolved(name), 3, name);
});

test("a part of several ids names them all", async () => {
  assert.deepEqual(await resolved("at"), {
    code: "ambiguous-lesson",
    name: "at",
    candidates: ["communication-loop", "oversized-datagram", "multi-client-chat"],
  });
});

test("an unknown lesson is told with what was probably meant", async () => {
  assert.deepEqual(await resolved("stiky"), { code: "unknown-lesson", name: "stiky", suggestion: "sticky" });
  assert.deepEqual(await resolved("basic-ehco"), {
    code: "unknown-lesson",
    name: "basic-ehco",
    suggestion: "basic-echo",
  });
  assert.deepEqual(await resolved("99"), { code: "unknown-lesson", name: "99", suggestion: null });
  assert.deepEqual(await resolved(""), { code: "unknown-lesson", name: "", suggestion: null });
});

test("a folder says the same number and id as the lesson in it", async () => {
  for (const entry of lessonEntries()) {
    const { number, id } = await loadLesson(entry);
    assert.deepEqual({ number, id }, { number: entry.number, id: entry.id });
  }
});

test("the summary says what the lesson and its words say", async () => {
  for (const entry of lessonEntries())
    for (const language of languages) {
      const [{ minutes }, { title }] = await Promise.all([loadLesson(entry), loadLessonWords(entry, language)]);
      assert.deepEqual(lessonSummary(entry, language), { title, minutes });
    }
});
