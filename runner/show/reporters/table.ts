import type { LessonVerdict } from "../../model/verdict.ts";
import { paint } from "../paint.ts";
import { cut, padded, widthOf } from "../width.ts";
import { countsOf } from "./counts.ts";
import type { ReportContext } from "./context.ts";
import { mark } from "./marks.ts";

const outcomes = { passed: "met", failed: "unmet", undecided: "undecided" } as const;
const gap = 2;

/** Several lessons at a glance; in `plain`, the summaries have said it all. */
export function table(lessons: readonly LessonVerdict[], context: ReportContext): string[] {
  if (context.plain) return [];
  const { report } = context.words;
  const heads = report.table;
  const rows = lessons.map((lesson) => cells(lesson, context));
  const widths = [1, 2, 3].map((column) =>
    Math.max(
      ...[[heads.lesson, heads.verdict, heads.met, heads.time], ...rows].map((row) => widthOf(row[column] ?? "")),
    ),
  );
  const others = widths.reduce((sum, width) => sum + width + gap, 0);
  const widest = Math.max(...[heads.lesson, ...rows.map(([name]) => name)].map(widthOf));
  const first = Math.min(widest, Math.max(16, context.columns - others - gap));
  const line = ([name, ...rest]: readonly [string, ...string[]]) =>
    [padded(cut(name, first), first), ...rest.map((cell, index) => padded(cell, widths[index] ?? 0))].join(
      " ".repeat(gap),
    );
  const head = `  ${line([heads.lesson, heads.verdict, heads.met, heads.time])}`.trimEnd();
  return [
    paint(context.colour)("dim", head),
    ...lessons.map((lesson, index) =>
      `${mark(outcomes[lesson.verdict], context)} ${line(rows[index] ?? [""])}`.trimEnd(),
    ),
  ];
}

function cells(lesson: LessonVerdict, { words, lessons }: ReportContext): [string, ...string[]] {
  const { report } = words;
  const { met } = countsOf(lesson.expectations);
  return [
    `${lesson.number} ${lessons[lesson.id]?.title ?? lesson.id}`,
    report.conclusions[lesson.verdict],
    report.ofAll(met, lesson.expectations.length),
    report.time(lesson.durationMs),
  ];
}
