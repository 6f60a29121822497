import type { Actor } from "../model/lesson.ts";

export interface Lane {
  readonly actor: Actor;
  readonly role: string;
  /** 1 for the first of its role */
  readonly number: number;
}

/** Clients stand on the left, servers on the right, whatever sits between them in between. */
const places = ["client", "lab", "relay", "server"];
const between = places.indexOf("relay");

function place(role: string): number {
  const index = places.indexOf(role);
  return index === -1 ? between : index;
}

export function laneOf(actor: Actor): Lane {
  const hash = actor.lastIndexOf("#");
  const number = hash === -1 ? 1 : Number(actor.slice(hash + 1));
  return Number.isInteger(number)
    ? { actor, role: hash === -1 ? actor : actor.slice(0, hash), number }
    : { actor, role: actor, number: 1 };
}

function order(a: Lane, b: Lane): number {
  return place(a.role) - place(b.role) || compare(a.role, b.role) || a.number - b.number || compare(a.actor, b.actor);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same array where the actor has a lane already. */
export function withLane(lanes: readonly Lane[], actor: Actor): readonly Lane[] {
  return lanes.some((lane) => lane.actor === actor) ? lanes : [...lanes, laneOf(actor)].toSorted(order);
}
