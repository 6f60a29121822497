import type { LessonVerdict, Verdict } from "../../model/verdict.ts";
import { paint } from "../paint.ts";
import { widthOf } from "../width.ts";
import { countsOf } from "./counts.ts";
import type { ReportContext } from "./context.ts";
import { labelled, prose } from "./lines.ts";
import { mark } from "./marks.ts";
import { table } from "./table.ts";
import { toldAll, type Told } from "./told.ts";

/** All that helps to understand a failure, in lines. */
export type DetailsOf = (lesson: LessonVerdict, told: Told, context: ReportContext) => string[];

/** Every expectation in a line, each failure with its details, and how to go on. */
export function labLines(verdict: Verdict, context: ReportContext, detailsOf: DetailsOf): string {
  const { report } = context.words;
  const repeated = context.repeat === undefined ? [] : [report.repeated(context.repeat), ""];
  const lines = [
    ...repeated,
    ...verdict.lessons.flatMap((lesson) => [...lessonLines(lesson, context, detailsOf), ""]),
    ...(verdict.lessons.length > 1 ? [...table(verdict.lessons, context), ""] : []),
    ...goingOn(verdict, context),
  ];
  const text = `${lines.join("\n").trimEnd()}\n`;
  return context.unicode ? text : text.replaceAll("…", "~");
}

function lessonLines(lesson: LessonVerdict, context: ReportContext, detailsOf: DetailsOf): string[] {
  const all = toldAll(lesson, context);
  const bold = paint(context.colour);
  const failed = all.filter(({ verdict }) => verdict.outcome === "unmet" || verdict.outcome === "undecided");
  return [
    bold("bold", lessonName(lesson, context)),
    "",
    ...all.flatMap((told) => overview(told, context)),
    "",
    ...failed.flatMap((told) => [...headline(told, context), ...detailsOf(lesson, told, context), "", ""]),
    ...summary(lesson, context),
  ];
}

/** One expectation in the list of all. */
export function overview(told: Told, context: ReportContext): string[] {
  const { report } = context.words;
  const { outcome, metCount } = told.verdict;
  const times =
    context.repeat === undefined || metCount === undefined ? [] : [report.metCount(metCount, context.repeat)];
  const notes = [
    ...(outcome === "skipped" ? [told.first === null ? told.message : report.waitsFor(told.first)] : []),
    ...times,
  ];
  return marked(told, report.noted(told.sentence, notes), context, outcome === "skipped" ? ["dim"] : []);
}

export function headline(told: Told, context: ReportContext): string[] {
  return marked(told, told.sentence, context, ["bold"]);
}

function marked(told: Told, text: string, context: ReportContext, styles: readonly ("bold" | "dim")[]): string[] {
  const { report } = context.words;
  const { outcome } = told.verdict;
  if (context.plain) return prose(report.marked(report.outcomes[outcome], text), context.columns, context);
  return labelled(mark(outcome, context), prose(text, context.columns - 2, context, styles), 2);
}

export function summary(lesson: LessonVerdict, context: ReportContext): string[] {
  const { report } = context.words;
  const counts = report.counts(countsOf(lesson.expectations));
  const conclusion = report.conclusions[lesson.verdict];
  return prose(
    report.summary(lessonName(lesson, context), conclusion, counts, report.time(lesson.durationMs)),
    context.columns,
    context,
  );
}

function lessonName({ number, id }: LessonVerdict, { words, lessons }: ReportContext): string {
  return words.report.lesson(number, lessons[id]?.title ?? id);
}

/** The command stays in one line, so that it can be copied. */
function goingOn({ verdict, seed }: Verdict, { words, again, colour }: ReportContext): string[] {
  if (verdict === "passed") return [];
  const { labels } = words.report;
  const margin = Math.max(widthOf(labels.again), widthOf(labels.seed)) + 2;
  return [...labelled(labels.again, [paint(colour)("bold", again)], margin), ...labelled(labels.seed, [seed], margin)];
}
