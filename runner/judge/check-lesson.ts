import type { Lesson } from "../model/lesson.ts";
import { roles } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import { conclude, type ExpectationVerdict, type LessonVerdict, type Outcome } from "../model/verdict.ts";
import type { Cast } from "../record/record.ts";
import { type Judge, openJudge } from "./judge.ts";

export interface CheckOptions {
  readonly programs: Cast;
  readonly seed: string;
  /** how often the same is checked */
  readonly repeat?: number;
  readonly onEvent?: (event: Event) => void;
}

/**
 * Records a lesson and judges the recording; the roles without a program are not judged.
 * `judge`: one that is being opened already.
 */
export async function checkLesson(
  lesson: Lesson,
  checkFile: URL,
  options: CheckOptions,
  judge = openJudge(),
): Promise<LessonVerdict> {
  const began = performance.now();
  const runs = [await once(lesson, checkFile, judge, options)];
  while (runs.length < (options.repeat ?? 1)) runs.push(await once(lesson, checkFile, openJudge(), options));
  return { ...worstOf(runs, options.repeat), durationMs: Math.round(performance.now() - began) };
}

async function once(lesson: Lesson, checkFile: URL, judge: Judge, options: CheckOptions): Promise<LessonVerdict> {
  const { programs, seed, onEvent } = options;
  const began = performance.now();
  judge.study(checkFile);
  // a judge takes as long to come as the modules that record
  const { record } = await import("../record/record.ts");
  const recording = await record(lesson, { programs, seed, ...(onEvent ? { onEvent } : {}) });
  const played = roles.filter((role) => programs[role]);
  const expectations = await judge.judge(recording, lesson.expectations, played);
  return {
    number: lesson.number,
    id: lesson.id,
    verdict: conclude(expectations.map(({ outcome }) => outcome)),
    durationMs: Math.round(performance.now() - began),
    expectations,
    recording,
  };
}

const worstFirst: readonly Outcome[] = ["unmet", "undecided", "skipped", "met"];

/** Of several runs of the same check each expectation's worst, and how often it was met. */
function worstOf(runs: readonly LessonVerdict[], repeat: number | undefined): LessonVerdict {
  const [first] = runs as readonly [LessonVerdict, ...LessonVerdict[]];
  if (repeat === undefined) return first;
  const expectations = first.expectations.map(({ id }, index): ExpectationVerdict => {
    const each = runs.map((run) => run.expectations[index]!);
    const worst = worstFirst.flatMap((outcome) => each.filter((one) => one.id === id && one.outcome === outcome))[0]!;
    return { ...worst, metCount: each.filter(({ outcome }) => outcome === "met").length };
  });
  const verdict = conclude(expectations.map(({ outcome }) => outcome));
  const shown = runs.find((run) => run.verdict === verdict) ?? first;
  return { ...shown, verdict, expectations };
}
