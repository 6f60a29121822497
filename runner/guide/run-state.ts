import type { Actor } from "../model/lesson.ts";
import type { EventOf } from "../model/recording.ts";
import { baseOf } from "../record/session.ts";
import { emptyLine, type Line } from "./line.ts";

/** A program of the run step, as the learner sees it. */
export interface Part {
  readonly actor: Actor;
  readonly state: "waiting" | "runs" | "ended" | "failed";
  readonly line: Line;
}

/** What the bottom of the screen is about. */
export type Mode =
  | { readonly is: "typing" }
  | { readonly is: "menu"; readonly chosen: number }
  | { readonly is: "leaving" };

export interface RunState {
  readonly parts: readonly Part[];
  readonly focus: Actor;
  readonly mode: Mode;
  readonly ticked: ReadonlySet<string>;
}

export const partOf = ({ parts }: RunState, actor: Actor): Part =>
  parts.find((part) => part.actor === actor) ?? { actor, state: "waiting", line: emptyLine };

export function withPart(state: RunState, actor: Actor, change: Partial<Part>): RunState {
  const part = { ...partOf(state, actor), ...change };
  const parts = state.parts.some((other) => other.actor === actor)
    ? state.parts.map((other) => (other.actor === actor ? part : other))
    : [...state.parts, part];
  return { ...state, parts };
}

export const isOver = ({ state }: Part): boolean => state === "ended" || state === "failed";

/** A program that came to its end, or was stopped, has not failed. */
export const endOf = ({ code, signal }: EventOf<"exited">): "ended" | "failed" =>
  code === 0 || signal === "SIGTERM" || signal === "SIGKILL" ? "ended" : "failed";

/** The next one along, or the one before, going round. */
export function focusMoved(state: RunState, by: 1 | -1): RunState {
  const { parts, focus } = state;
  const at = parts.findIndex(({ actor }) => actor === focus);
  return { ...state, focus: parts[(at + by + parts.length) % parts.length]?.actor ?? focus };
}

/** The first client is what a learner types to first. */
export function opened(cast: readonly Actor[], ticked: readonly string[]): RunState {
  const focus = cast.find((actor) => /client/.test(actor)) ?? cast[0]!;
  const parts = cast.map((actor): Part => ({ actor, state: "waiting", line: emptyLine }));
  return { parts, focus, mode: { is: "typing" }, ticked: new Set(ticked) };
}

/** The name of one more client. */
export function oneMore({ parts }: RunState): Actor {
  const clients = parts.map(({ actor }) => actor).filter((actor) => /client/.test(actor));
  const base = baseOf(clients[0] ?? "client");
  for (let number = 2; ; number++) if (!clients.includes(`${base}#${number}`)) return `${base}#${number}`;
}
