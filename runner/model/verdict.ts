import type { Role } from "./lesson.ts";
import type { Recording, Trouble } from "./recording.ts";

/** A program's end, and the last lines it printed. */
export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
  readonly lastLines: readonly string[];
}

/** What was found instead of what was expected; payloads are bytes, `printed` is what the program printed meanwhile. */
export type Finding =
  | { readonly code: "ended-early"; readonly ending: Ending }
  /** `text`: the first that the compiler said was wrong */
  | { readonly code: "does-not-compile"; readonly file: string; readonly text: string }
  | { readonly code: "could-not-start"; readonly reason: string; readonly command: string }
  | {
      readonly code: "not-bound";
      readonly port: number;
      readonly udp: readonly number[];
      readonly tcp: readonly number[];
    }
  | { readonly code: "silent"; readonly sent: Uint8Array; readonly printed: string }
  | { readonly code: "deaf-to-others"; readonly port: number }
  | {
      readonly code: "wrong-reply";
      readonly sent: Uint8Array;
      readonly expected: Uint8Array;
      readonly seen: Uint8Array;
    }
  | { readonly code: "replied-twice"; readonly sent: Uint8Array; readonly seen: Uint8Array }
  /** sent to a client without having been typed */
  | { readonly code: "replied-by-itself"; readonly seen: Uint8Array }
  | { readonly code: "reply-from-other-port"; readonly expected: number; readonly seen: number }
  | {
      readonly code: "reply-to-another";
      readonly expected: number;
      readonly seen: number;
      readonly payload: Uint8Array;
    }
  | { readonly code: "not-printed"; readonly payload: Uint8Array; readonly printed: string }
  | { readonly code: "port-not-printed"; readonly port: number; readonly printed: string }
  | { readonly code: "answer-not-printed"; readonly answer: Uint8Array; readonly printed: string }
  /** nothing came to `port`; whether something left for another one, nobody can say. `earlier`: some had come there before */
  | {
      readonly code: "sent-nothing";
      readonly typed: string;
      readonly port: number;
      readonly earlier: boolean;
      readonly reads: boolean | null;
      readonly printed: string;
    }
  /** to one name of the directory a line arrived, and to this one none */
  | { readonly code: "name-leads-elsewhere"; readonly name: string; readonly typed: string; readonly port: number }
  /** an empty line left nothing, and neither did `typed`, the next one */
  | { readonly code: "lost-after-empty"; readonly typed: string; readonly reads: boolean | null }
  | { readonly code: "sent-wrong"; readonly typed: string; readonly expected: Uint8Array; readonly seen: Uint8Array }
  | { readonly code: "sent-too-many"; readonly typed: string; readonly seen: Uint8Array }
  | { readonly code: "sent-although"; readonly typed: string; readonly seen: Uint8Array }
  | { readonly code: "sent-unasked"; readonly seen: Uint8Array }
  | { readonly code: "took-the-port"; readonly port: number }
  | { readonly code: "waits-for-the-network" }
  | {
      readonly code: "too-few-datagrams";
      readonly port: number;
      readonly expected: number;
      readonly seen: readonly Uint8Array[];
    }
  | {
      readonly code: "wrong-datagram";
      readonly place: number;
      readonly expected: Uint8Array;
      readonly seen: Uint8Array;
    }
  | { readonly code: "too-many-datagrams"; readonly expected: number; readonly seen: number }
  | { readonly code: "fails-alone"; readonly ending: Ending }
  | { readonly code: "gave-up-alone" }
  | { readonly code: "waits-alone" }
  | { readonly code: "count-missing"; readonly count: number; readonly printed: string }
  | { readonly code: "count-before-payload"; readonly count: number; readonly printed: string }
  | { readonly code: "two-on-a-line"; readonly line: string }
  | { readonly code: "size-not-printed"; readonly size: number; readonly printed: string }
  | { readonly code: "complained"; readonly size: number; readonly printed: string }
  | { readonly code: "did-not-notice"; readonly size: number; readonly printed: string }
  | { readonly code: "nothing-crossed"; readonly size: number; readonly printed: string }
  /** a size that the system takes was typed, and others came */
  | { readonly code: "other-sizes"; readonly size: number; readonly seen: readonly number[] }
  /** more than the system takes was typed, and something came all the same */
  | { readonly code: "crossed"; readonly size: number; readonly seen: readonly number[] }
  | { readonly code: "refusal-printed"; readonly size: number; readonly printed: string }
  /** a size that the system takes, and nothing came. `before`: a smaller size that was typed, and what came of it */
  | {
      readonly code: "refused-too-early";
      readonly size: number;
      readonly before: { readonly size: number; readonly seen: number };
      readonly printed: string;
    }
  | { readonly code: "refusal-not-printed"; readonly size: number; readonly printed: string }
  | { readonly code: "not-back-to-choosing"; readonly printed: string }
  | { readonly code: "never-happened" };

/** Why something stayed undecided: the lab's own trouble, never the learner's fault. */
export type Doubt = Trouble | { readonly code: "not-flushed"; readonly payload: Uint8Array };

/** What an expectation says of a recording. `pending`: not seen, and not missed for sure. `at`: the events that show it. */
export type Ruling =
  | { readonly state: "met" }
  | { readonly state: "pending" }
  | { readonly state: "unmet"; readonly finding: Finding; readonly at: number }
  | { readonly state: "undecided"; readonly doubt: Doubt };

/** Pure: looks at a recording, and says. */
export type Expectation = (recording: Recording) => Ruling;

export type Outcome = "met" | "unmet" | "undecided" | "skipped";

export interface ExpectationVerdict {
  readonly id: string;
  readonly role: Role;
  readonly outcome: Outcome;
  readonly finding?: Finding | Doubt;
  /** the expectation whose failure kept this one from happening */
  readonly because?: string;
  /** ms into the recording where it went wrong */
  readonly at?: number;
  readonly durationMs: number;
  /** with --repeat: how often it was met */
  readonly metCount?: number;
  /** with --repeat: the run that this is the verdict of, where it is another than the lesson's */
  readonly recording?: Recording;
}

export type Conclusion = "passed" | "failed" | "undecided";

export interface LessonVerdict {
  readonly number: number;
  readonly id: string;
  readonly verdict: Conclusion;
  readonly durationMs: number;
  readonly expectations: readonly ExpectationVerdict[];
  readonly recording: Recording;
}

export interface Verdict {
  readonly verdict: Conclusion;
  readonly seed: string;
  readonly lessons: readonly LessonVerdict[];
}

/** One failure fails the whole; without one, one doubt leaves it undecided. */
export function conclude(outcomes: readonly Outcome[]): Conclusion {
  if (outcomes.includes("unmet")) return "failed";
  return outcomes.includes("undecided") ? "undecided" : "passed";
}
