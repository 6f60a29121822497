import { join } from "node:path";
import { type LessonEntry, lessonEntries, loadLessonWords } from "../catalog.ts";
import { shownPath } from "../commands/shown-path.ts";
import type { Prediction } from "../model/lesson.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { wrap } from "../show/wrap.ts";
import { evidence, isTried } from "./evidence.ts";
import { headline } from "./headline.ts";
import { keepPage } from "./keep-page.ts";
import { pagedStep } from "./paged-step.ts";
import { recheck, recheckedLines } from "./recheck.ts";
import { outcomeLines, untriedLines } from "./truth.ts";
import { away, type StepOf, type Visit, type Way } from "./visit.ts";

/** What was said, what happened, the sentence to keep; and a page of it for the learner. */
export async function lookBackStep(visit: Visit, step: StepOf<"look-back">): Promise<Way> {
  const file = await keepPage(visit);
  const next = nextLesson(visit.entry);
  const ending = next ? await nextLines(visit, next) : await lastLines(visit);
  const make = (columns: number) => [...lines(visit, step, file, columns), "", ...ending(columns - 1)];
  return pagedStep(visit, make, { from: "start", on: next ? { go: "lesson", entry: next } : away });
}

function nextLesson({ number }: LessonEntry): LessonEntry | undefined {
  return lessonEntries().find((entry) => entry.number === number + 1);
}

type Lines = (columns: number) => readonly string[];

async function nextLines({ language, words, terminal }: Visit, entry: LessonEntry): Promise<Lines> {
  const { title } = await loadLessonWords(entry, language);
  const sentence = words.lookBack.next(words.lesson(entry.number, title));
  return (columns) => markdown(sentence, { ...terminal.look, columns });
}

/** After the last lesson everything that has passed is checked again. */
async function lastLines(visit: Visit): Promise<Lines> {
  const rechecked = await recheck(visit);
  const finished = (columns: number) => markdown(visit.words.lookBack.finished, { ...visit.terminal.look, columns });
  return (columns) => [...recheckedLines(visit, rechecked, columns), ...finished(columns)];
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
    ...predictions.flatMap((prediction) => [...predictionLines(visit, prediction, columns - 1), ""]),
    ...written(`### ${words.lookBack.keep}\n\n**${lessonWords.keep}**`),
    "",
    ...written(`### ${words.lookBack.tryNext}\n\n${lessonWords.tryNext.map((idea) => `- ${idea}`).join("\n")}`),
    "",
    ...wrap(
      [{ text: words.lookBack.kept(shownPath(join(workspace.folder, file))), styles: [] }],
      columns - 1,
      paint(terminal.look.colour),
    ),
  ];
}

/** What was recorded stands below what was said; where nothing was, the lab does not say what it would have been. */
function predictionLines(visit: Visit, prediction: Prediction, columns: number): readonly string[] {
  if (!isTried(visit, prediction.shownBy)) return untriedLines(visit, prediction, columns);
  const { look } = visit.terminal;
  const shown = evidence(visit, prediction.shownBy, { ...look, columns: Math.min(100, columns) });
  return [...outcomeLines(visit, prediction, columns), ...(shown.length > 0 ? ["", ...shown] : [])];
}
