import type { LessonVerdict } from "../model/verdict.ts";
import type { Checked } from "./check.ts";
import type { Reading } from "./reading.ts";
import type { StepOf, Visit } from "./visit.ts";

/** Where the learner's own programs are changed and checked. */
export interface Desk {
  readonly visit: Visit;
  readonly step: StepOf<"change"> | StepOf<"check">;
  readonly reading: Reading;
  /** a check is under way */
  checking: boolean;
  /** what it waits for, in a sentence */
  waiting: string | null;
  /** saved while a check was under way: check once more */
  again: boolean;
  /** the learner has gone on: what a check still finds is kept, and not shown */
  left: boolean;
  /** the last check */
  checked: Checked | null;
}

export const verdictOf = ({ checked }: Desk): LessonVerdict | null => (checked?.ok ? checked.verdict : null);

/** So many failed checks, and the solution may be looked at. */
const enoughFailures = 3;

export const mayLook = ({ progress }: Visit): boolean =>
  progress().passedAt !== undefined || (progress().failures ?? 0) >= enoughFailures;
