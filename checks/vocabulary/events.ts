import type { Actor } from "../../runner/model/lesson.ts";
import type { Event, EventOf, Recording } from "../../runner/model/recording.ts";
import type { Ending, Ruling } from "../../runner/model/verdict.ts";
import { visible } from "../../runner/record/shown.ts";

/** The events of one scene, in order. */
export const sceneOf = (recording: Recording, scene: string): readonly Event[] =>
  recording.events.filter((event) => event.scene === scene);

export const ofKind = <K extends Event["kind"]>(events: readonly Event[], kind: K): readonly EventOf<K>[] =>
  events.filter((event): event is EventOf<K> => event.kind === kind);

/** What an actor printed in these events, in one. */
export const outputOf = (events: readonly Event[], actor: Actor): string =>
  ofKind(events, "printed")
    .filter((event) => event.actor === actor)
    .map(({ text }) => text)
    .join("");

export const bytesOf = (text: string): Uint8Array => Buffer.from(text, "utf8");
export const textOf = (payload: Uint8Array): string => Buffer.from(payload).toString("utf8");
export const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

const linesKept = 12;

/** How a program ended by itself, with the last lines it printed; `null` when it did not. */
export function endingOf(events: readonly Event[], actor: Actor): (Ending & { readonly at: number }) | null {
  const exit = ofKind(events, "exited").find((event) => event.actor === actor);
  if (!exit) return null;
  const lines = visible(outputOf(events, actor))
    .split("\n")
    .filter((line) => line.trim() !== "");
  return { code: exit.code, signal: exit.signal, lastLines: lines.slice(-linesKept), at: exit.at };
}

export const met: Ruling = { state: "met" };
export const pending: Ruling = { state: "pending" };

/** The first error is the one that matters, and what stands before it in the compiler's output mostly does not. */
function firstErrors(text: string): string {
  const lines = visible(text).trim().split("\n");
  const first = lines.findIndex((line) => /\berror\b/i.test(line));
  const from = first < linesKept ? 0 : first;
  return lines.slice(from, from + linesKept).join("\n");
}

export function endedEarly(events: readonly Event[], actor: Actor): Ruling | null {
  const ending = endingOf(events, actor);
  if (!ending) return null;
  const refused = ofKind(events, "started").find((event) => event.actor === actor && event.uncompiled);
  if (refused) {
    const file = refused.command.split(/[/\\]/).at(-1)!;
    return {
      state: "unmet",
      at: ending.at,
      finding: { code: "does-not-compile", file, text: firstErrors(outputOf(events, actor)) },
    };
  }
  const { at, ...rest } = ending;
  return { state: "unmet", at, finding: { code: "ended-early", ending: rest } };
}

/** Why a scene could not be played at all: the lab's trouble, or a program that ended or is bound elsewhere. */
export function unreachable(events: readonly Event[], actor: Actor, port: number): Ruling {
  if (!events.some((event) => event.kind === "started")) return troubleIn(events) ?? pending;
  const trouble = troubleIn(events);
  if (trouble) return trouble;
  const exit = ofKind(events, "exited").find((event) => event.actor === actor);
  const command = ofKind(events, "started")[0]?.command ?? "";
  if (exit?.signal?.startsWith("E"))
    return { state: "unmet", at: exit.at, finding: { code: "could-not-start", reason: exit.signal, command } };
  const ended = endedEarly(events, actor);
  if (ended) return ended;
  const elsewhere = ofKind(events, "elsewhere")[0];
  if (!elsewhere) return pending;
  return {
    state: "unmet",
    at: elsewhere.at,
    finding: { code: "not-bound", port, udp: elsewhere.udp, tcp: elsewhere.tcp },
  };
}

export function troubleIn(events: readonly Event[]): Extract<Ruling, { readonly state: "undecided" }> | null {
  const event = ofKind(events, "trouble")[0];
  return event ? { state: "undecided", doubt: event.trouble } : null;
}

/** The first that is not met speaks for all; nothing to look at is not met yet. */
export function all(rulings: readonly Ruling[]): Ruling {
  return rulings.find(({ state }) => state !== "met") ?? (rulings.length > 0 ? met : pending);
}
