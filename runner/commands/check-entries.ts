import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { checkFile, type LessonEntry, loadLesson } from "../catalog.ts";
import { checkLesson } from "../judge/check-lesson.ts";
import { roles } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import type { LessonVerdict } from "../model/verdict.ts";
import type { Cast } from "../record/record.ts";
import { withVerdict } from "../store/progress.ts";
import { type Context, refuse } from "./context.ts";
import { remember } from "./known-progress.ts";
import { learnersProgram, type ProgramChoice } from "./programs.ts";

export interface CheckChoice {
  readonly choice: ProgramChoice;
  readonly seed: string;
  readonly repeat: number | undefined;
  readonly onEvent: (event: Event) => void;
}

/** Checks lessons, a few at a time: each has an address of its own. A number: it was wrong usage, with this exit code. */
export async function checkEntries(
  context: Context,
  entries: readonly LessonEntry[],
  { choice, seed, repeat, onEvent }: CheckChoice,
): Promise<readonly LessonVerdict[] | number> {
  const casts: Cast[] = [];
  for (const entry of entries) {
    const cast = await castOf(context, entry, choice);
    if (typeof cast === "number") return cast;
    casts.push(cast);
  }
  const verdicts: LessonVerdict[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < entries.length; index = next++) {
      const entry = entries[index]!;
      const options = { programs: casts[index]!, seed, onEvent, ...(repeat === undefined ? {} : { repeat }) };
      const verdict = await checkLesson(await loadLesson(entry), pathToFileURL(checkFile(entry)), options);
      verdicts[index] = verdict;
      await keep(context, entry, choice, verdict);
    }
  };
  await Promise.all(Array.from({ length: Math.min(entries.length, availableParallelism() + 1) }, work));
  return verdicts;
}

/** The programs to check. What cannot be run for the machine's or the compiler's sake is judged; what is not there is wrong usage. */
async function castOf(context: Context, entry: LessonEntry, choice: ProgramChoice): Promise<Cast | number> {
  const lines = choice.lines ?? {};
  const wanted = roles.filter((role) => lines[role] !== undefined);
  const cast: { -readonly [R in keyof Cast]: Cast[R] } = {};
  for (const role of wanted.length > 0 ? wanted : roles) {
    const found = await learnersProgram(context, entry, role, choice);
    if (found.ok) cast[role] = found.command;
    else if (found.problem.code === "no-interpreter" || found.problem.code === "does-not-compile")
      cast[role] = found.problem;
    else return refuse(context, found.problem);
  }
  return cast;
}

/** Remembered only of the learner's own programs in the workspace. */
async function keep(
  context: Context,
  entry: LessonEntry,
  choice: ProgramChoice,
  verdict: LessonVerdict,
): Promise<void> {
  if (choice.dir !== undefined || Object.values(choice.lines ?? {}).some((line) => line !== undefined)) return;
  const outcomes = Object.fromEntries(verdict.expectations.map(({ id, outcome }) => [id, outcome]));
  const kept = { verdict: verdict.verdict, at: new Date().toISOString(), outcomes };
  await remember(context, entry.id, (progress) => withVerdict(progress, kept));
}
