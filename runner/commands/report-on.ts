import { type LessonEntry, loadLessonWords } from "../catalog.ts";
import type { Verdict } from "../model/verdict.ts";
import { reporters, type ReporterName } from "../show/reporters/index.ts";
import { findingWords, ladderWords, reportWords } from "../words/index.ts";
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

/** The report as text, with its last line end. */
export async function reportOn(
  { language, screen }: Context,
  entries: readonly LessonEntry[],
  verdict: Verdict,
  { reporter, repeat, again, toFile }: ReportChoice,
): Promise<string> {
  const [make, ladder, findings, report, ...lessons] = await Promise.all([
    reporters[reporter](),
    ladderWords(language),
    findingWords(language),
    reportWords(language),
    ...entries.map(async (entry) => [entry.id, await loadLessonWords(entry, language)] as const),
  ]);
  const text = make(verdict, {
    words: { ladder, findings, report },
    lessons: Object.fromEntries(lessons),
    columns: screen.columns,
    colour: screen.colour && !toFile,
    unicode: screen.unicode,
    plain: screen.plain,
    again,
    lab: ownName(),
    ...(repeat === undefined ? {} : { repeat }),
  });
  return text.endsWith("\n") ? text : `${text}\n`;
}
