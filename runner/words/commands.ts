import type { Role } from "../model/lesson.ts";

/** `regressed`: it passed before, and does not now */
export type LessonState = "passed" | "failed" | "regressed" | "undecided" | "begun" | "new";

/** The sentences of the small commands. Files are shown as they come, seen from where the learner is. */
export interface CommandWords {
  readonly minutes: (minutes: number) => string;
  readonly states: Readonly<Record<LessonState, string>>;
  readonly damaged: (file: string, keptAs: string | null) => string;
  /** what was found out is said, but cannot be remembered */
  readonly notKept: (file: string, reason: string) => string;
  readonly list: {
    readonly state: (word: string) => string;
    readonly page: (file: string) => string;
    readonly goOn: (line: string) => string;
    readonly allPassed: string;
  };
  readonly run: {
    readonly running: (file: string, address: string) => string;
    readonly ends: string;
    readonly solution: (line: string) => string;
    readonly again: string;
    /** `name`: the program that holds it, empty where the system does not tell */
    readonly held: (port: number, name: string, pid: number, line: string) => string;
  };
  readonly hint: {
    readonly count: (number: number, all: number) => string;
    readonly next: (line: string) => string;
    readonly last: (line: string) => string;
    readonly noneNeeded: (line: string) => string;
  };
  readonly solution: {
    readonly sure: string;
    readonly yours: (file: string) => string;
    readonly ours: (file: string) => string;
    readonly noneOfYours: string;
  };
  readonly reset: {
    readonly sure: (files: readonly string[]) => string;
    readonly replaced: (file: string, backup: string) => string;
    readonly added: (file: string) => string;
    readonly nothing: string;
  };
  readonly roles: Readonly<Record<Role, string>>;
  /** an answer that means yes, and how the question shows it */
  readonly yes: { readonly pattern: RegExp; readonly choice: string };
}
