import { join } from "node:path";
import { type LessonEntry, lessonEntries, loadLesson, loadLessonWords } from "../catalog.ts";
import { shownPath } from "../commands/shown-path.ts";
import type { Prediction } from "../model/lesson.ts";
import { markdown } from "../show/markdown.ts";
import { progressOf, readProgress } from "../store/progress.ts";
import { checkYours } from "./check.ts";
import { evidence } from "./evidence.ts";
import { headline } from "./headline.ts";
import { keepPage } from "./keep-page.ts";
import { pagedStep } from "./paged-step.ts";
import { outcomeLines } from "./truth.ts";
import { away, type StepOf, type Visit, type Way } from "./visit.ts";

/** What was said, what happened, the sentence to keep; and a page of it for the learner. */
export async function lookBackStep(visit: Visit, step: StepOf<"look-back">): Promise<Way> {
  const file = await keepPage(visit);
  const next = nextLesson(visit.entry);
  const ending = next ? [visit.words.lookBack.next(await titleOf(visit, next))] : await lastLines(visit);
  const make = (columns: number) => [...lines(visit, step, file, columns), "", ...ending];
  return pagedStep(visit, make, { from: "start", on: next ? { go: "lesson", entry: next } : away });
}

function nextLesson({ number }: LessonEntry): LessonEntry | undefined {
  return lessonEntries().find((entry) => entry.number === number + 1);
}

async function titleOf({ language, words }: Visit, entry: LessonEntry): Promise<string> {
  return words.lesson(entry.number, (await loadLessonWords(entry, language)).title);
}

function lines(visit: Visit, step: StepOf<"look-back">, file: string, columns: number): readonly string[] {
  const { words, lessonWords, lesson, text, terminal, workspace } = visit;
  const page = { ...terminal.look, columns: columns - 1 };
  const written = (source: string) => markdown(source, page);
  const predictions = lesson.steps.filter((one): one is Prediction => one.kind === "predict");
  return [
    headline(visit, step),
    "",
    ...written(text.sections.get(step.id) ?? ""),
    "",
    ...written(`### ${words.lookBack.predictions}`),
    "",
    ...predictions.flatMap((prediction) => [
      ...outcomeLines(visit, prediction, columns - 1),
      ...evidence(visit, prediction.shownBy, { ...page, columns: Math.min(100, columns - 1) }),
      "",
    ]),
    ...written(`### ${words.lookBack.keep}\n\n**${lessonWords.keep}**`),
    "",
    ...written(`### ${words.lookBack.tryNext}\n\n${lessonWords.tryNext.map((idea) => `- ${idea}`).join("\n")}`),
    "",
    words.lookBack.kept(shownPath(join(workspace.folder, file))),
  ];
}

/** After the last lesson everything that has passed is checked again. */
async function lastLines(visit: Visit): Promise<readonly string[]> {
  const { words, workspace } = visit;
  const { progress } = readProgress(workspace);
  const passed = lessonEntries().filter(({ id }) => progressOf(progress, id).passedAt);
  const regressed: string[] = [];
  for (const entry of passed) {
    visit.terminal.page([words.change.checking], [await titleOf(visit, entry)]);
    const checked = await checkYours(visit, entry, await loadLesson(entry));
    const unmet = checked.ok ? checked.verdict.expectations.filter(({ outcome }) => outcome === "unmet").length : 1;
    if (unmet > 0) regressed.push(words.lookBack.regressed(await titleOf(visit, entry), unmet));
  }
  return [...(regressed.length > 0 ? regressed : [words.lookBack.allStand]), words.lookBack.finished];
}
