import type { LessonVerdict } from "../../model/verdict.ts";
import type { ReportContext, Reporter } from "./context.ts";
import { details } from "./details.ts";
import { headline, labLines, overview, summary } from "./lab-lines.ts";
import { toldAll } from "./told.ts";

/** For people: every expectation in a line, each failure with all that helps to understand it, and how to go on. */
export const lab: Reporter = (verdict, context) => labLines(verdict, context, details);

/** At each save: every expectation in a line, and what to mend first. */
export function labAtSave(lesson: LessonVerdict, context: ReportContext): string {
  const all = toldAll(lesson, context);
  const first =
    all.find(({ verdict }) => verdict.outcome === "unmet") ??
    all.find(({ verdict }) => verdict.outcome === "undecided");
  const lines = [
    ...all.flatMap((told) => overview(told, context)),
    "",
    ...(first ? [...headline(first, context), ...details(lesson, first, context), ""] : []),
    ...summary(lesson, context),
  ];
  const text = lines.join("\n");
  return context.unicode ? text : text.replaceAll("…", "~");
}
