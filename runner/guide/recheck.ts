import { type LessonEntry, lessonEntries, loadLesson, loadLessonWords } from "../catalog.ts";
import type { Lesson } from "../model/lesson.ts";
import type { Outcome } from "../model/verdict.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { wrap } from "../show/wrap.ts";
import { progressOf, readProgress, updateLesson, withVerdict } from "../store/progress.ts";
import { checkWords } from "../words/index.ts";
import { checkYours, keptVerdict } from "./check.ts";
import { footerSentence, keyRows } from "./key-rows.ts";
import { problemText } from "./problem.ts";
import type { Guide } from "./visit.ts";

/** What became of a lesson that had passed. */
export interface Rechecked {
  readonly lesson: string;
  /** the sentences of what is not met now, and of what could not be told */
  readonly unmet: readonly string[];
  readonly undecided: readonly string[];
  /** why it could not be checked at all */
  readonly problem: string | null;
}

/** Checks all lessons that have passed once more; one that passes no longer opens where its programs are changed. */
export async function recheck(guide: Guide): Promise<readonly Rechecked[]> {
  const { progress } = readProgress(guide.workspace);
  const passed = lessonEntries().filter(({ id }) => progressOf(progress, id).passedAt);
  const all: Rechecked[] = [];
  for (const entry of passed) all.push(await recheckLesson(guide, entry));
  return all;
}

async function recheckLesson(guide: Guide, entry: LessonEntry): Promise<Rechecked> {
  const { terminal, words, language, workspace } = guide;
  const [lesson, { title, expectations }, { waiting }] = await Promise.all([
    loadLesson(entry),
    loadLessonWords(entry, language),
    checkWords(language),
  ]);
  const name = words.lesson(entry.number, title);
  const show = (state: string) => terminal.page(footerSentence(state, terminal), keyRows(name, terminal));
  show(words.change.checking);
  const checked = await checkYours(guide, entry, lesson, (event) => {
    if (event.kind === "waiting") show(waiting[event.forWhat](event.actor));
  });
  const place = changePlace(lesson);
  if (!checked.ok) {
    await updateLesson(workspace, entry.id, (progress) => ({ ...progress, ...place }));
    return { lesson: name, unmet: [], undecided: [], problem: await problemText(guide, entry, checked.problem) };
  }
  const { verdict } = checked;
  await updateLesson(workspace, entry.id, (progress) => ({
    ...withVerdict(progress, keptVerdict(verdict)),
    ...(verdict.verdict === "failed" ? place : {}),
  }));
  const sentences = (outcome: Outcome) =>
    verdict.expectations.filter((one) => one.outcome === outcome).map(({ id }) => expectations[id]!.sentence);
  return { lesson: name, unmet: sentences("unmet"), undecided: sentences("undecided"), problem: null };
}

function changePlace({ steps }: Lesson): { readonly step?: string } {
  const change = steps.findLast(({ kind }) => kind === "change");
  return change ? { step: change.id } : {};
}

/** What has regressed, by lesson; or that nothing has, where any lesson had passed. */
export function recheckedLines(
  { terminal, words }: Pick<Guide, "words"> & { readonly terminal: Pick<Guide["terminal"], "look"> },
  all: readonly Rechecked[],
  columns: number,
): readonly string[] {
  if (all.length === 0) return [];
  const page = { ...terminal.look, columns };
  const written = (sentence: string, items: readonly string[]) =>
    items.length > 0 ? [...markdown([sentence, "", ...items.map((item) => `- ${item}`)].join("\n"), page), ""] : [];
  const told = all.flatMap(({ lesson, unmet, undecided, problem }) => [
    ...written(words.lookBack.regressed(lesson), unmet),
    ...written(words.lookBack.undecided(lesson), undecided),
    ...(problem === null
      ? []
      : [
          ...markdown(words.lookBack.notChecked(lesson), page),
          "",
          ...wrap([{ text: problem, styles: [] }], columns - 2, paint(page.colour)).map((line) =>
            `  ${line}`.trimEnd(),
          ),
          "",
        ]),
  ]);
  if (told.length === 0) return markdown(words.lookBack.allStand, page);
  const toMend = all.some(({ unmet, problem }) => unmet.length > 0 || problem !== null);
  return toMend ? [...told, ...markdown(words.lookBack.toMend, page), ""] : told;
}
