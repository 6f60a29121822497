import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { lessonEntries, lessonText, loadLesson, loadLessonWords } from "../runner/catalog.ts";
import type { Lesson } from "../runner/model/lesson.ts";
import { languages } from "../runner/model/words.ts";
import { packageRoot } from "../runner/package-root.ts";

/** The ids behind a text's headings, `## Talking to nobody <!-- nobody-there -->`, in their order. */
const sections = (text: string) => [...text.matchAll(/^## .+<!-- ([\w-]+) -->$/gm)].map(([, id]) => id!);
const headings = (text: string) => text.replace(/^```[\s\S]*?^```/gm, "").match(/^#+ /gm) ?? [];

const ports: Readonly<Record<string, number>> = {
  "basic-echo": 8080,
  "communication-loop": 8004,
  "no-sticky-packets": 8003,
  "oversized-datagram": 8005,
  "multi-client-chat": 8081,
};

for (const entry of lessonEntries()) {
  test(`${entry.folder}: the lesson is what its folder and its contract say`, async () => {
    const lesson = await loadLesson(entry);
    assert.equal(`${lesson.number}-${lesson.id}`, entry.folder);
    assert.equal(lesson.port, ports[lesson.id]);
    for (const id of lesson.expectations) assert.match(id, /^(server|client)-/);
    assert.equal(new Set(lesson.steps.map(({ id }) => id)).size, lesson.steps.length);
  });

  test(`${entry.folder}: both texts have the lesson's steps, in its order, and the same headings`, async () => {
    const { steps } = await loadLesson(entry);
    const texts = languages.map((language) => lessonText(entry, language));
    for (const [index, text] of texts.entries()) {
      assert.deepEqual(
        sections(text),
        steps.map(({ id }) => id),
        languages[index],
      );
      assert.deepEqual(headings(text), headings(texts[0]!), languages[index]);
    }
  });

  test(`${entry.folder}: every quest, and what shows a prediction, is judged by something that exists`, async () => {
    const lesson: Lesson = await loadLesson(entry);
    const file = join(packageRoot, "dist", "checks", `${entry.folder}.quests.js`);
    assert.ok(existsSync(file));
    const { quests } = (await import(pathToFileURL(file).href)) as { quests: Readonly<Record<string, unknown>> };
    const known = new Set([...lesson.expectations, ...Object.keys(quests)]);
    for (const quest of lesson.quests) assert.ok(known.has(quest), quest);
    for (const step of lesson.steps) {
      if (step.kind === "run") for (const quest of step.quests) assert.ok(lesson.quests.includes(quest), quest);
      if (step.kind !== "predict") continue;
      assert.ok(known.has(step.shownBy), step.shownBy);
      const truths = typeof step.truth === "string" ? [step.truth] : Object.values(step.truth);
      for (const truth of truths) assert.ok(step.options.includes(truth), `${step.id}: ${truth}`);
    }
  });

  for (const language of languages)
    test(`${entry.folder}: nothing is unsaid in ${language}`, async () => {
      const lesson: Lesson = await loadLesson(entry);
      const words = await loadLessonWords(entry, language);
      const said = (text: string | undefined, where: string) => assert.ok(text && text.trim().length > 1, where);
      said(words.title, "title");
      said(words.about, "about");
      said(words.keep, "keep");
      for (const id of lesson.expectations) {
        const { sentence, hints } = words.expectations[id]!;
        said(sentence, id);
        assert.equal(hints.length, 3, id);
        assert.equal(new Set(hints).size, 3, id);
        for (const hint of hints) said(hint, id);
      }
      for (const quest of lesson.quests) said(words.quests[quest], quest);
      for (const { id } of lesson.demo) {
        said(words.demo[id]?.text, id);
        said(words.demo[id]?.notes, id);
      }
      for (const step of lesson.steps) {
        if (step.kind !== "predict") continue;
        const prediction = words.predictions[step.id];
        said(prediction?.question, step.id);
        said(prediction?.afterwards, step.id);
        for (const option of step.options) said(prediction?.options[option], `${step.id}: ${option}`);
      }
      if (language === "zh-CN")
        assert.match(
          readFileSync(join(packageRoot, "lessons", entry.folder, "lesson.zh-CN.md"), "utf8"),
          /[\u4e00-\u9fff]/,
        );
    });
}
