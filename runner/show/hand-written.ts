import type { Actor } from "../model/lesson.ts";
import type { Datagram, Event, Recording } from "../model/recording.ts";

type Free<E> = E extends Event ? Omit<E, "at" | "scene" | "actor"> : never;
type Happening = Free<Event>;

const ports: Readonly<Record<string, number>> = {
  server: 8080,
  client: 53211,
  "client#2": 53212,
  "lab#1": 20001,
};

/** A recording for tests, without processes: each call is an event, 10 ms after the one before unless told. */
export function script(scene = "scene") {
  const events: Event[] = [];
  let clock = 0;
  let ids = 0;
  const add = (actor: Actor, happening: Happening, wait = 10) => {
    clock += wait;
    events.push({ at: clock, scene, actor, ...happening } as Event);
  };
  const endpoint = (actor: Actor) => ({ address: "127.0.0.1", port: ports[actor] ?? 9 });
  const datagram = (from: Actor, to: Actor, payload: string | Uint8Array, size?: number): Datagram => {
    const bytes = typeof payload === "string" ? new TextEncoder().encode(payload) : payload;
    ids += 1;
    return {
      id: ids,
      from: endpoint(from),
      to: endpoint(to),
      size: size ?? bytes.length,
      payload: bytes,
    };
  };
  return {
    events,
    add,
    endpoint,
    datagram,
    leaves(from: Actor, to: Actor, payload: string | Uint8Array, size?: number): number {
      const sent = datagram(from, to, payload, size);
      add(from, { kind: "sent", datagram: sent });
      return sent.id;
    },
    arrives(actor: Actor, id: number, wait = 1) {
      add(actor, { kind: "arrived", id }, wait);
    },
    crosses(from: Actor, to: Actor, payload: string | Uint8Array, size?: number): number {
      const id = this.leaves(from, to, payload, size);
      this.arrives(to, id);
      return id;
    },
    recording: (lesson = "basic-echo"): Recording => ({ lesson, seed: "s", events }),
  };
}

/** A bit of everything, as it happens in a lesson. */
export function conversation() {
  const s = script("1");
  s.add("server", { kind: "started", command: "node server.ts" });
  s.add("server", { kind: "bound", endpoint: s.endpoint("server") });
  s.add("client", { kind: "started", command: "node client.ts" });
  s.add("client", { kind: "printed", text: "input: " });
  s.add("client", { kind: "typed", line: "hello" }, 900);
  s.crosses("client", "server", "hello");
  s.add("server", { kind: "printed", text: "===> hello from 127.0.0.1:53211\r\n" });
  s.crosses("server", "client", "HELLO");
  s.add("client", { kind: "printed", text: "\x1b[32mHELLO\x1b[0m\r\ninput: " });
  s.add("client", { kind: "typed", line: "  武大郎，你好  " }, 400);
  const lost = s.leaves("client", "server", "武大郎，你好");
  s.add("client", { kind: "dropped", id: lost, why: "fault" });
  s.add("client#2", { kind: "started", command: "node client.ts" }, 300);
  s.crosses("client#2", "server", "");
  s.crosses("server", "client#2", "");
  const late = s.leaves("client#2", "server", "slow");
  s.crosses("client#2", "server", "quick");
  s.arrives("server", late, 700);
  s.arrives("server", late, 5);
  s.crosses("client", "server", "a".repeat(2048), 65507);
  s.crosses("client", "server", Uint8Array.from([0x1b, 0x5b, 0x32, 0x4a, 0xff, 0x00, 0x22]));
  const evil = s.leaves("server", "client", "\u202egnp.exe ===\u2066> ".repeat(10));
  s.add("client", { kind: "dropped", id: evil, why: "queue-full" });
  s.add("server", { kind: "exited", code: null, signal: "SIGTERM" });
  s.add("server", { kind: "unbound", endpoint: s.endpoint("server") }, 1);
  const nobody = s.leaves("client", "server", "anybody there?");
  s.add("client", { kind: "dropped", id: nobody, why: "nobody-bound" }, 1);
  s.add("client", { kind: "refused", to: s.endpoint("server") }, 1);
  s.add("client", {
    kind: "printed",
    text: `${"Traceback (most recent call last): something long ".repeat(5)}\r\n`,
  });
  s.add("client", { kind: "exited", code: 1, signal: null });
  s.leaves("client#2", "server", "never seen again");
  s.add("client#2", { kind: "waiting", forWhat: "answer" }, 100);
  return s;
}
