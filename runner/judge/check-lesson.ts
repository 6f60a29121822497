import type { Lesson } from "../model/lesson.ts";
import { roles } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import {
  type Conclusion,
  conclude,
  type ExpectationVerdict,
  type LessonVerdict,
  type Outcome,
} from "../model/verdict.ts";
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
 */
export async function checkLesson(lesson: Lesson, checkFile: URL, options: CheckOptions): Promise<LessonVerdict> {
  const began = performance.now();
  const { repeat } = options;
  let sum = await once(lesson, checkFile, options);
  if (repeat !== undefined) sum = counted(sum);
  // of many runs only the worst so far are kept
  for (let run = 1; run < (repeat ?? 1); run++) sum = worseOf(sum, counted(await once(lesson, checkFile, options)));
  return { ...sum, durationMs: Math.round(performance.now() - began) };
}

async function once(lesson: Lesson, checkFile: URL, { programs, seed, onEvent }: CheckOptions): Promise<LessonVerdict> {
  const began = performance.now();
  const played = roles.filter((role) => programs[role]);
  let judge: Judge | undefined;
  let started = 0;
  const { record } = await import("../record/record.ts");
  const recording = await record(lesson, {
    programs,
    seed,
    onEvent(event) {
      if (event.kind === "started") started += 1;
      // the programs first: to start one costs the more the larger the lab is, and they need longer to come than a judge
      if (event.kind !== "started" || started === played.length) judge ??= openJudge(checkFile);
      onEvent?.(event);
    },
  });
  judge ??= openJudge(checkFile);
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

const counted = (run: LessonVerdict): LessonVerdict => ({
  ...run,
  expectations: run.expectations.map((one) => ({ ...one, metCount: one.outcome === "met" ? 1 : 0 })),
});

const worstFirst: readonly Outcome[] = ["unmet", "undecided", "skipped", "met"];
const conclusions: readonly Conclusion[] = ["failed", "undecided", "passed"];

/** Of two runs of the same check each expectation's worse, with its own recording, and how often it was met in all. */
function worseOf(before: LessonVerdict, run: LessonVerdict): LessonVerdict {
  const isWorse = conclusions.indexOf(run.verdict) < conclusions.indexOf(before.verdict);
  const shown = isWorse ? run : before;
  const expectations = before.expectations.map((one, index): ExpectationVerdict => {
    const other = run.expectations[index]!;
    const otherIsWorse = worstFirst.indexOf(other.outcome) < worstFirst.indexOf(one.outcome);
    const { recording = (otherIsWorse ? run : before).recording, ...worse } = otherIsWorse ? other : one;
    return {
      ...worse,
      metCount: (one.metCount ?? 0) + (other.metCount ?? 0),
      ...(recording === shown.recording || worse.at === undefined ? {} : { recording }),
    };
  });
  return { ...shown, verdict: conclude(expectations.map(({ outcome }) => outcome)), expectations };
}
