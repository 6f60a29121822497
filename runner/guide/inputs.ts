import type { Event } from "../model/recording.ts";
import type { LessonVerdict } from "../model/verdict.ts";
import type { Key } from "./keys.ts";

/** All that can happen to a screen. */
export type Input =
  | { readonly is: "key"; readonly key: Key }
  | { readonly is: "resize" }
  | { readonly is: "event"; readonly event: Event }
  /** one of the learner's files has been saved, and no more is being written to it */
  | { readonly is: "saved" }
  | { readonly is: "checked"; readonly verdict: LessonVerdict | null }
  /** nothing else has happened for the time asked for */
  | { readonly is: "idle" }
  /** the terminal has gone */
  | { readonly is: "gone" };

export interface Inputs {
  push(input: Input): void;
  /** whether nothing waits to be taken */
  empty(): boolean;
  /** `idleMs`: after so long without an input there is an idle one */
  next(idleMs?: number): Promise<Input>;
}

export function openInputs(): Inputs {
  const waiting: Input[] = [];
  let wake: (() => void) | null = null;
  return {
    push(input) {
      waiting.push(input);
      wake?.();
    },
    empty: () => waiting.length === 0,
    async next(idleMs) {
      const first = waiting.shift();
      if (first) return first;
      await new Promise<void>((resolve) => {
        const timer = idleMs === undefined ? undefined : setTimeout(resolve, idleMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wake = null;
      return waiting.shift() ?? { is: "idle" };
    },
  };
}
