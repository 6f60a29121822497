import type { Lesson } from "./lesson.ts";

export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** The sentences of one lesson in one language; what is missing does not compile. */
export interface LessonWords<L extends Lesson> {
  readonly title: string;
  /** what the lesson is about, in one line */
  readonly about: string;
  /** `sentence` says what the program does when all is well; each hint says more than the one before, the last says it all */
  readonly expectations: Readonly<
    Record<L["expectations"][number], { readonly sentence: string; readonly hints: readonly [string, string, string] }>
  >;
  readonly quests: Readonly<Record<L["quests"][number], string>>;
  /** by prediction id */
  readonly predictions: Readonly<
    Record<
      string,
      {
        readonly question: string;
        readonly options: Readonly<Record<string, string>>;
        readonly afterwards: string;
        /** what is said besides to those who guessed otherwise */
        readonly ifWrong?: string;
      }
    >
  >;
  /** by demo step id: what the class reads, and what only the teacher reads */
  readonly demo: Readonly<Record<string, { readonly text: string; readonly notes: string }>>;
  /** the one sentence to keep */
  readonly keep: string;
  readonly tryNext: readonly string[];
}
