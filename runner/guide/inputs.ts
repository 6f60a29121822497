import type { Event } from "../model/recording.ts";
import type { Key } from "./keys.ts";

/** All that can happen to a screen. */
export type Input =
  | { readonly is: "key"; readonly key: Key }
  | { readonly is: "resize" }
  | { readonly is: "event"; readonly event: Event }
  /** one of the learner's files has been saved, and no more is being written to it */
  | { readonly is: "saved" }
  /** something under way has come to words: they are printed when the step has its screen */
  | { readonly is: "told"; readonly lines: readonly string[] }
  /** nothing else has happened for the time asked for */
  | { readonly is: "idle" }
  /** the terminal has gone */
  | { readonly is: "gone" };

/** What a page is about: it leaves alone what programs and files tell the step behind it. */
export type TerminalInput = Extract<Input, { readonly is: "key" | "resize" | "gone" }>;

export interface Inputs {
  push(input: Input): void;
  /** whether nothing waits to be taken */
  empty(): boolean;
  /** `idleMs`: after so long without an input there is an idle one */
  next(idleMs?: number): Promise<Input>;
  /** the next one of the terminal; all others wait for `next` */
  nextOfTerminal(): Promise<TerminalInput>;
  /** drops what was told to a step that has been left */
  forget(): void;
}

const isOfTerminal = (input: Input): input is TerminalInput =>
  input.is === "key" || input.is === "resize" || input.is === "gone";

export function openInputs(): Inputs {
  let waiting: Input[] = [];
  let wake: (() => void) | null = null;
  const arrival = async (idleMs?: number) => {
    await new Promise<void>((resolve) => {
      // where the machine is busy, what has come in the meantime is read only after the timers
      const timer = idleMs === undefined ? undefined : setTimeout(() => setImmediate(resolve), idleMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    wake = null;
  };
  return {
    push(input) {
      waiting.push(input);
      wake?.();
    },
    empty: () => waiting.length === 0,
    async next(idleMs) {
      if (waiting.length === 0) await arrival(idleMs);
      return waiting.shift() ?? { is: "idle" };
    },
    async nextOfTerminal() {
      for (let at = 0; ; at++) {
        while (at >= waiting.length) await arrival();
        const input = waiting[at]!;
        if (!isOfTerminal(input)) continue;
        waiting.splice(at, 1);
        return input;
      }
    },
    forget() {
      waiting = waiting.filter(isOfTerminal);
    },
  };
}
