import type { Actor } from "../../runner/model/lesson.ts";
import type { Event } from "../../runner/model/recording.ts";
import type { Ruling } from "../../runner/model/verdict.ts";
import { visible } from "../../runner/record/shown.ts";
import { met, outputOf, pending } from "./events.ts";

export const when = (seen: boolean): Ruling => (seen ? met : pending);

/** One run of an actor's program, from its start to its next; places in the list of events. */
export interface Life {
  readonly actor: Actor;
  readonly from: number;
  readonly until: number;
  readonly exit: { readonly at: number; readonly code: number | null } | null;
}

export function livesOf(events: readonly Event[], isOne: (actor: Actor) => boolean): readonly Life[] {
  return events.flatMap(({ kind, actor }, from) => {
    if (kind !== "started" || !isOne(actor)) return [];
    const next = events.findIndex((other, at) => at > from && other.kind === "started" && other.actor === actor);
    const until = next < 0 ? events.length : next;
    const at = events.findIndex(
      (other, place) => place > from && place < until && other.kind === "exited" && other.actor === actor,
    );
    const exit = events[at];
    return [{ actor, from, until, exit: exit?.kind === "exited" ? { at, code: exit.code } : null }];
  });
}

export const within = ({ from, until }: Life, at: number): boolean => at > from && at < until;

/** The end of the run: its program's end, or the end of what is known. */
export const endOf = ({ exit, until }: Life): number => exit?.at ?? until;

export interface Typed {
  readonly line: string;
  readonly at: number;
  /** where the next line was typed, or the run ended */
  readonly until: number;
}

export function typedIn(events: readonly Event[], life: Life): readonly Typed[] {
  const lines = events.flatMap((event, at) =>
    event.kind === "typed" && event.actor === life.actor && within(life, at) ? [{ line: event.line, at }] : [],
  );
  return lines.map((line, place) => ({ ...line, until: lines[place + 1]?.at ?? life.until }));
}

/** What an actor printed between two places, as a person reads it. */
export const printedBetween = (events: readonly Event[], actor: Actor, from: number, until: number): string =>
  visible(outputOf(events.slice(from, until), actor));
