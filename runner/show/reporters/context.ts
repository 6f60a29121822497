import type { Lesson } from "../../model/lesson.ts";
import type { LessonWords } from "../../model/words.ts";
import type { Verdict } from "../../model/verdict.ts";
import type { FindingWords } from "../../words/findings.ts";
import type { LadderWords } from "../../words/ladder.ts";
import type { ReportWords } from "../../words/report.ts";

export interface ReportContext {
  readonly words: { readonly ladder: LadderWords; readonly findings: FindingWords; readonly report: ReportWords };
  /** by lesson id */
  readonly lessons: Readonly<Record<string, LessonWords<Lesson>>>;
  readonly columns: number;
  readonly colour: boolean;
  readonly unicode: boolean;
  /** sentences in place of marks and pictures */
  readonly plain: boolean;
  /** the command that checks the same again, as it works where the learner is */
  readonly again: string;
  /** how the lab's command is called there */
  readonly lab: string;
  /** with --repeat: how often */
  readonly repeat?: number;
}

export type Reporter = (verdict: Verdict, context: ReportContext) => string;
