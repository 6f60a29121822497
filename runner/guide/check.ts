import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { checkFile, type LessonEntry } from "../catalog.ts";
import { ownName } from "../commands/own-name.ts";
import type { Lesson, Role } from "../model/lesson.ts";
import { roles } from "../model/lesson.ts";
import type { Problem } from "../model/problem.ts";
import type { Event } from "../model/recording.ts";
import type { LessonVerdict } from "../model/verdict.ts";
import { checkLesson } from "../judge/check-lesson.ts";
import { commandFor } from "../record/languages.ts";
import type { Command } from "../record/command.ts";
import { programFile } from "../record/program-file.ts";
import { newSeed } from "../record/words.ts";
import type { ReportContext } from "../show/reporters/context.ts";
import { lab, labAtSave } from "../show/reporters/lab.ts";
import { lessonPlace } from "../store/workspace.ts";
import type { KeptVerdict } from "../store/progress-shape.ts";
import { withVerdict } from "../store/progress.ts";
import { findingWords, reportWords } from "./report-words.ts";
import type { Guide, Visit } from "./visit.ts";

export type Checked =
  | { readonly ok: true; readonly verdict: LessonVerdict; readonly seed: string }
  | { readonly ok: false; readonly problem: Problem };

export type YourFiles = Readonly<Record<Role, string>>;

/** The learner's folder of a lesson, and their programs in it. */
export const yourFolder = ({ workspace }: Guide, entry: LessonEntry): string => lessonPlace(workspace, entry.folder);

export function yourFiles(guide: Guide, entry: LessonEntry): YourFiles {
  const folder = yourFolder(guide, entry);
  const file = (role: Role) => {
    const found = programFile(folder, role, { preferred: guide.track });
    return found.ok ? found.file : join(folder, role);
  };
  return { server: file("server"), client: file("client") };
}

/** What `lab check` does, on the learner's files. */
export async function checkYours(
  guide: Guide,
  entry: LessonEntry,
  lesson: Lesson,
  onEvent: (event: Event) => void = () => {},
): Promise<Checked> {
  const programs: Partial<Record<Role, Command>> = {};
  for (const role of roles) {
    const found = programFile(yourFolder(guide, entry), role, { preferred: guide.track });
    if (!found.ok) return found;
    const made = await commandFor(found.file);
    if (!made.ok) return made;
    programs[role] = made.command;
  }
  const seed = newSeed();
  const file = pathToFileURL(checkFile(entry));
  return { ok: true, seed, verdict: await checkLesson(lesson, file, { programs, seed, onEvent }) };
}

/** What is remembered of a verdict. */
export const keptVerdict = ({ verdict, expectations }: LessonVerdict): KeptVerdict => ({
  verdict,
  at: new Date().toISOString(),
  outcomes: Object.fromEntries(expectations.map(({ id, outcome }) => [id, outcome])),
});

export async function keepVerdict({ keep }: Visit, verdict: LessonVerdict): Promise<void> {
  await keep((progress) => withVerdict(progress, keptVerdict(verdict)));
}

/** The verdict as `lab check` shows it. */
export async function verdictLines(visit: Visit, verdict: LessonVerdict, seed: string): Promise<readonly string[]> {
  const text = lab({ verdict: verdict.verdict, seed, lessons: [verdict] }, await reportContext(visit));
  return text.trimEnd().split("\n");
}

/** The verdict after a save: what to mend first, and no more. */
export async function verdictAtSave(visit: Visit, verdict: LessonVerdict): Promise<readonly string[]> {
  return labAtSave(verdict, await reportContext(visit)).split("\n");
}

async function reportContext(visit: Visit): Promise<ReportContext> {
  const { terminal, lesson, lessonWords, ladderWords, language } = visit;
  const [findings, report] = await Promise.all([findingWords(language), reportWords(language)]);
  return {
    ...terminal.look,
    words: { ladder: ladderWords, findings, report },
    lessons: { [lesson.id]: lessonWords },
    columns: terminal.columns - 1,
    again: `${ownName()} check ${lesson.number}`,
    lab: ownName(),
  };
}
