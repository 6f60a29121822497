import type { Event, Recording } from "../model/recording.ts";
import type { Expectation } from "../model/verdict.ts";

/** An exchange begins where somebody types, or a program is started. */
const begins = ({ kind }: Event): boolean => kind === "typed" || kind === "started";

function exchangesOf(events: readonly Event[]): readonly (readonly Event[])[] {
  const starts = events.flatMap((event, at) => (at === 0 || begins(event) ? [at] : []));
  return starts.map((start, index) => events.slice(start, starts[index + 1]));
}

/** The fewest whole exchanges by which a quest is still seen, the newest ones; the last, where it is not seen at all. */
export function decisive(quest: Expectation | undefined, recording: Recording): readonly Event[] {
  const isSeen = (events: readonly Event[]) => quest?.({ ...recording, events }).state === "met";
  let kept = exchangesOf(recording.events);
  if (!isSeen(recording.events)) return kept.at(-1) ?? [];
  for (const exchange of kept) {
    const others = kept.filter((other) => other !== exchange);
    if (isSeen(others.flat())) kept = others;
  }
  return kept.flat();
}
