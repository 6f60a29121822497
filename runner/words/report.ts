import type { Role } from "../model/lesson.ts";
import type { Conclusion, Outcome } from "../model/verdict.ts";

export type Counts = Readonly<Record<Outcome, number>>;

/** The words around the findings in a report. */
export interface ReportWords {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly conclusions: Readonly<Record<Conclusion, string>>;
  readonly lesson: (number: number, title: string) => string;
  /** how many of all were met, and what became of the rest */
  readonly counts: (counts: Counts) => string;
  readonly summary: (lesson: string, conclusion: string, counts: string, time: string) => string;
  readonly time: (milliseconds: number) => string;
  /** why it was skipped; `id`: of the expectation that comes first, where it is known */
  readonly skipped: (id: string | null) => string;
  /** the same for people, by the sentence of what comes first */
  readonly waitsFor: (sentence: string) => string;
  /** undecided, and nothing says why */
  readonly undecided: string;
  /** a sentence and what stands for it, in a line of its own */
  readonly marked: (outcome: string, sentence: string) => string;
  /** a sentence and what there is to say beside it */
  readonly noted: (sentence: string, notes: readonly string[]) => string;
  readonly metCount: (met: number, times: number) => string;
  readonly repeated: (times: number) => string;
  readonly labels: Readonly<Record<"printed" | "next" | "hint" | "again" | "seed", string>>;
  /** stands above the output */
  readonly printedBy: Readonly<Record<Role, string>>;
  /** the moment in the picture where it went wrong */
  readonly here: string;
  readonly nothing: string;
  readonly linesBefore: (count: number) => string;
  readonly table: Readonly<Record<"lesson" | "verdict" | "met" | "time", string>>;
  readonly ofAll: (met: number, all: number) => string;
}
