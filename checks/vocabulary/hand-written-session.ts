import type { Actor } from "../../runner/model/lesson.ts";
import type { Event, Recording } from "../../runner/model/recording.ts";
import type { Expectation } from "../../runner/model/verdict.ts";

type Happening = Event extends infer E ? (E extends Event ? Omit<E, "at" | "scene" | "actor"> : never) : never;

/** A relayed session written by hand, line by line. */
export function session() {
  const events: Event[] = [];
  let ids = 0;
  const ports = new Map<Actor, number>([["server", 8080]]);
  const add = (actor: Actor, happening: Happening) => {
    events.push({ at: events.length, scene: "live", actor, ...happening } as Event);
    return live;
  };
  const datagram = (from: Actor, to: Actor, payload: string | number) => {
    const bytes =
      typeof payload === "number" ? Buffer.alloc(Math.min(payload, 2048), "x") : Buffer.from(payload, "utf8");
    const endpoint = (actor: Actor) => ({ address: "127.0.0.1", port: ports.get(actor) ?? 0 });
    ids += 1;
    const size = typeof payload === "number" ? payload : bytes.length;
    add(from, { kind: "sent", datagram: { id: ids, from: endpoint(from), to: endpoint(to), size, payload: bytes } });
    return ids;
  };
  const live = {
    starts(actor: Actor) {
      if (actor !== "server") ports.set(actor, 50_000 + events.length);
      return add(actor, { kind: "started", command: actor });
    },
    binds: () => add("server", { kind: "bound", endpoint: { address: "127.0.0.1", port: 8080 } }),
    unbinds: () => add("server", { kind: "unbound", endpoint: { address: "127.0.0.1", port: 8080 } }),
    types: (actor: Actor, line: string) => add(actor, { kind: "typed", line }),
    prints: (actor: Actor, text: string) => add(actor, { kind: "printed", text: `${text}\n` }),
    reads: (actor: Actor) => add(actor, { kind: "settled", how: "rests", reads: true }),
    exits: (actor: Actor, code: number | null = 0) => add(actor, { kind: "exited", code, signal: null }),
    crosses(from: Actor, to: Actor, payload: string | number) {
      return add(to, { kind: "arrived", id: datagram(from, to, payload) });
    },
    lost(from: Actor, to: Actor, payload: string) {
      return add(to, { kind: "dropped", id: datagram(from, to, payload), why: "nobody-bound" });
    },
    echoes(actor: Actor, line: string) {
      return live.types(actor, line).crosses(actor, "server", line).crosses("server", actor, line.toUpperCase());
    },
    serves: () => live.starts("server").binds(),
    recording: (): Recording => ({ lesson: "by-hand", seed: "s", events }),
    seen: (quest: Expectation) => quest(live.recording()).state === "met",
  };
  return live;
}
