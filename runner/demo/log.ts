import type { Event } from "../model/recording.ts";

/** What has happened, by step: enough to draw any step's picture again. A flood's oldest events are forgotten. */
export interface Log {
  add(event: Event, step: number): void;
  /** the newest events up to the end of a step */
  upTo(step: number): readonly Event[];
  clear(): void;
}

const mostKept = 12_000;
const forgotten = 4000;

export function openLog(): Log {
  const kept: { readonly event: Event; readonly step: number }[] = [];
  return {
    add(event, step) {
      kept.push({ event, step });
      if (kept.length > mostKept) kept.splice(0, forgotten);
    },
    upTo: (step) => kept.filter((entry) => entry.step <= step).map(({ event }) => event),
    clear: () => void kept.splice(0),
  };
}
