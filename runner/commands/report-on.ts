import { type LessonEntry, loadLessonWords } from "../catalog.ts";
import type { Verdict } from "../model/verdict.ts";
import { reporters, type ReporterName } from "../show/reporters/index.ts";
import { findingWords, ladderWords, reportWords } from "../words/index.ts";
import type { ReportContext } from "../show/reporters/context.ts";
import type { Context } from "./context.ts";
import { ownName } from "./own-name.ts";

export interface ReportChoice {
  readonly reporter: ReporterName;
  readonly repeat?: number | undefined;
  /** the line that checks the same again */
  readonly again: string;
  /** the report goes to a file: nothing in it depends on the terminal */
  readonly toFile: boolean;
}

/** Makes the report as text, with its last line end. */
export type Report = (verdict: Verdict) => Promise<string>;

/** Loads what a report needs: to be begun while programs start, and not after them. */
export async function reportOn(
  { language, screen }: Context,
  entries: readonly LessonEntry[],
  { reporter, repeat, again, toFile }: ReportChoice,
): Promise<Report> {
  const [, ladder, findings, report, ...lessons] = await Promise.all([
    reporters[reporter]("passed"),
    ladderWords(language),
    findingWords(language),
    reportWords(language),
    ...entries.map(async (entry) => [entry.id, await loadLessonWords(entry, language)] as const),
  ]);
  const context: ReportContext = {
    words: { ladder, findings, report },
    lessons: Object.fromEntries(lessons),
    columns: screen.columns,
    colour: screen.colour && !toFile,
    unicode: screen.unicode,
    plain: screen.plain,
    again,
    lab: ownName(),
    ...(repeat === undefined ? {} : { repeat }),
  };
  return async (verdict) => {
    const make = await reporters[reporter](verdict.verdict);
    const text = make(verdict, context);
    return text.endsWith("\n") ? text : `${text}\n`;
  };
}
