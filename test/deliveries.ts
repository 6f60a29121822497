import type { Actor } from "../runner/model/lesson.ts";
import type { Event } from "../runner/model/recording.ts";

/** A datagram: who sent it, who got it (or them, where it came twice), and the two ports. */
export interface Delivery {
  readonly from: Actor;
  readonly at: readonly Actor[];
  readonly text: string;
  readonly ends: readonly [number, number];
}

export const deliveries = (events: readonly Event[]): readonly Delivery[] =>
  events.flatMap((event) => {
    if (event.kind !== "sent") return [];
    const { id, payload, from, to } = event.datagram;
    const at = events.flatMap((other) => (other.kind === "arrived" && other.id === id ? [other.actor] : []));
    const text = Buffer.from(payload).toString("utf8");
    return [{ from: event.actor, at, text, ends: [from.port, to.port] }];
  });

export const printedBy = (events: readonly Event[], actor: Actor): string =>
  events.map((event) => (event.kind === "printed" && event.actor === actor ? event.text : "")).join("");
