import type { Actor } from "../model/lesson.ts";
import type { Event, Recording } from "../model/recording.ts";
import type { Expectation } from "../model/verdict.ts";

/** An exchange begins where somebody types, or a program is started. */
const begins = ({ kind }: Event): boolean => kind === "typed" || kind === "started";

/** What a program does by itself as it starts: up to the first that it prints, or that comes to it. */
const startsUp = ({ kind }: Event): boolean => kind === "bound" || kind === "settled" || kind === "waiting";

/** A program that starts up does so in the exchange that started it, though another was started meanwhile. */
function exchangesOf(events: readonly Event[]): readonly (readonly Event[])[] {
  const exchanges: Event[][] = [];
  const starting = new Map<Actor, Event[]>();
  for (const event of events) {
    if (begins(event) || exchanges.length === 0) exchanges.push([]);
    const latest = exchanges.at(-1)!;
    const own = starting.get(event.actor);
    if (event.kind === "started") starting.set(event.actor, latest);
    else if (!startsUp(event)) starting.delete(event.actor);
    const isOwn = startsUp(event) || event.kind === "printed";
    (isOwn && own ? own : latest).push(event);
  }
  return exchanges;
}

/** The fewest whole exchanges by which a quest is still seen, the newest ones; the last, where it is not seen at all. */
export function decisive(quest: Expectation | undefined, recording: Recording): readonly Event[] {
  const isSeen = (events: readonly Event[]) => quest?.({ ...recording, events }).state === "met";
  const inOrder = (exchanges: readonly (readonly Event[])[]) => {
    const all = new Set(exchanges.flat());
    return recording.events.filter((event) => all.has(event));
  };
  let kept = exchangesOf(recording.events);
  if (!isSeen(recording.events)) return kept.at(-1) ?? [];
  for (const exchange of kept) {
    const others = kept.filter((other) => other !== exchange);
    if (isSeen(inOrder(others))) kept = others;
  }
  return inOrder(kept);
}
