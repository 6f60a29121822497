import type { Role } from "../model/lesson.ts";
import type { Doubt, Finding } from "../model/verdict.ts";

/** What a report shows in full beside the sentence. */
export type Fact =
  | { readonly kind: "payload"; readonly payload: Uint8Array }
  | { readonly kind: "payloads"; readonly payloads: readonly Uint8Array[] }
  /** what a program printed, not escaped */
  | { readonly kind: "output"; readonly text: string }
  /** the lab's own words */
  | { readonly kind: "words"; readonly words: string };

export interface FindingText {
  /** one sentence: what was seen in place of what was expected */
  readonly message: string;
  readonly expected?: Fact;
  readonly seen?: Fact;
  /** what to do next */
  readonly next: string;
}

/** What the sentences need besides the facts. */
export interface Telling {
  readonly role: Role;
  /** a payload or a typed line in quotation marks, escaped and short */
  readonly quoted: (what: Uint8Array | string) => string;
  /** one line that can steer no terminal */
  readonly escaped: (text: string) => string;
  /** how the lab's command is called where the learner is */
  readonly lab: string;
}

type Told<F extends { readonly code: string }> = {
  readonly [C in F["code"]]: (facts: Extract<F, { readonly code: C }>, telling: Telling) => FindingText;
};

export type DoubtWords = Told<Doubt>;
export type FindingWords = Told<Finding | Doubt>;

export const payload = (bytes: Uint8Array): Fact => ({ kind: "payload", payload: bytes });
export const payloads = (all: readonly Uint8Array[]): Fact => ({ kind: "payloads", payloads: all });
export const output = (text: string): Fact => ({ kind: "output", text });
export const words = (text: string): Fact => ({ kind: "words", words: text });
