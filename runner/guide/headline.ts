import type { LessonStep } from "../model/lesson.ts";
import { paint } from "../show/paint.ts";
import { fitting } from "../show/width.ts";
import type { Visit } from "./visit.ts";

/** The lesson, what kind of step this is, and how far it is through the lesson. */
export function headline({ terminal: { look, columns }, lesson, lessonWords, words }: Visit, step: LessonStep): string {
  const at = lesson.steps.findIndex(({ id }) => id === step.id);
  const [full, open] = look.unicode ? ["●", "○"] : ["#", "."];
  const dots = full.repeat(at + 1) + open.repeat(lesson.steps.length - at - 1);
  const place = look.plain ? words.stepOf(at + 1, lesson.steps.length) : dots;
  const shown = paint(look.colour);
  const parts = [
    shown("bold", words.lesson(lesson.number, lessonWords.title)),
    shown("cyan", words.kinds[step.kind]),
    shown("dim", place),
    ...(at === 0 ? [shown("dim", words.minutes(lesson.minutes))] : []),
  ];
  return fitting(parts, columns - 2 * parts.length, String).join("  ");
}
