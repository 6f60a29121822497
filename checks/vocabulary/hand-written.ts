import type { Actor } from "../../runner/model/lesson.ts";
import {
  type Datagram,
  type Event,
  payloadKept,
  type Recording,
  type Settling,
  type Trouble,
} from "../../runner/model/recording.ts";
import type { Ruling } from "../../runner/model/verdict.ts";
import { bytesOf } from "./events.ts";

/** Recordings told by hand, without processes: a scene is the list of what happened in it. */

type Free<E> = E extends Event ? Omit<E, "at" | "scene"> : never;

interface Telling {
  /** the program under test, and the lab's other end where it is the client's */
  readonly program: Actor;
  readonly lessonPort: number;
  /** the last datagram that came to the program, or that it sent */
  last: Datagram | null;
  add(happening: Free<Event>): void;
  datagram(from: Actor, to: Actor, payload: string | Uint8Array, fromPort?: number): Datagram;
}

export type Happening = (telling: Telling) => void;

const ports: Readonly<Record<Actor, number>> = { client: 53211, "lab#1": 20001, "lab#2": 20002, "lab#3": 20003 };
export const portOf = (actor: Actor, lessonPort = 0): number => ports[actor] ?? lessonPort;

/** Scenes by their ids, in the order played; each event 10 ms after the one before. */
export function recordingOf(lessonPort: number, scenes: Readonly<Record<string, readonly Happening[]>>): Recording {
  const events: Event[] = [];
  let ids = 0;
  const endpoint = (port: number) => ({ address: "127.0.0.1", port });
  for (const [scene, happenings] of Object.entries(scenes)) {
    const telling: Telling = {
      program: scene.startsWith("server") ? "server" : "client",
      lessonPort,
      last: null,
      add: (happening) => events.push({ at: events.length * 10, scene, ...happening } as Event),
      datagram(from, to, payload, fromPort = portOf(from, lessonPort)) {
        const bytes = typeof payload === "string" ? bytesOf(payload) : payload;
        ids += 1;
        const whole = { id: ids, from: endpoint(fromPort), to: endpoint(portOf(to, lessonPort)), size: bytes.length };
        return { ...whole, payload: bytes.subarray(0, payloadKept) };
      },
    };
    for (const happening of happenings) happening(telling);
  }
  return { lesson: "by hand", seed: "s", events };
}

const by =
  (
    happening: Free<Event> extends infer E ? (E extends { actor: Actor } ? Omit<E, "actor"> : never) : never,
  ): Happening =>
  ({ add, program }) =>
    add({ ...happening, actor: program } as Free<Event>);

export const started = (command = "python3 program.py"): Happening => by({ kind: "started", command });
export const uncompiled = (file: string): Happening => by({ kind: "started", command: file, uncompiled: true });
export const startedPiped = by({ kind: "started", command: "program.exe", piped: true });
export const printed = (text: string): Happening => by({ kind: "printed", text });
export const typed = (line: string): Happening => by({ kind: "typed", line });
export const ended = (code: number | null, signal: string | null = null): Happening =>
  by({ kind: "exited", code, signal });
export const settled = (how: Settling, reads: boolean | null = true): Happening => by({ kind: "settled", how, reads });
export const elsewhere = (udp: readonly number[], tcp: readonly number[] = []): Happening =>
  by({ kind: "elsewhere", udp, tcp });
export const refusals = (count: number): Happening => by({ kind: "refusals", count });
export const troubled = (trouble: Trouble): Happening => by({ kind: "trouble", trouble });
export const portHeld = (port: number): Happening => troubled({ code: "port-held", port, holder: "python3 (4711)" });

/** The program holds the lesson's port. */
export const bound = (): Happening => (telling) =>
  by({ kind: "bound", endpoint: { address: "127.0.0.1", port: telling.lessonPort } })(telling);

/** The lab's server goes away, and comes. */
export const labGoes =
  (): Happening =>
  ({ add, lessonPort }) =>
    add({ kind: "unbound", actor: "lab", endpoint: { address: "127.0.0.1", port: lessonPort } });
export const labComes =
  (): Happening =>
  ({ add, lessonPort }) =>
    add({ kind: "bound", actor: "lab", endpoint: { address: "127.0.0.1", port: lessonPort } });

export const bytes = (size: number): Uint8Array => Buffer.alloc(size, "x");

function crosses(telling: Telling, from: Actor, to: Actor, datagram: Datagram): void {
  telling.add({ kind: "sent", actor: from, datagram });
  telling.add({ kind: "arrived", actor: to, id: datagram.id });
}

/** A datagram crosses: from one of the lab's clients to the server, or from the client to the lab's server. */
export const sent =
  (from: Actor, payload: string | Uint8Array): Happening =>
  (telling) => {
    const to = from === "client" ? "lab" : "server";
    telling.last = telling.datagram(from, to, payload);
    crosses(telling, from, to, telling.last);
  };

/** Nobody is bound any more where the lab's client sends. */
export const sentInVain =
  (from: Actor, payload: string): Happening =>
  (telling) => {
    const datagram = (telling.last = telling.datagram(from, "server", payload));
    telling.add({ kind: "sent", actor: from, datagram });
    telling.add({ kind: "dropped", actor: from, id: datagram.id, why: "nobody-bound" });
    telling.add({ kind: "refused", actor: from, to: datagram.to });
  };

/** Not known to have been delivered at first, and sent once more. */
export const lostOnTheWay =
  (from: Actor, payload: string): Happening =>
  ({ add, datagram }) => {
    const lost = datagram(from, "server", payload);
    add({ kind: "sent", actor: from, datagram: lost });
    add({ kind: "dropped", actor: from, id: lost.id, why: "nobody-bound" });
  };

/** The server sends to the one who wrote last, or to whom is named. */
export const replied =
  (payload: string | Uint8Array, how: { readonly to?: Actor; readonly fromPort?: number } = {}): Happening =>
  (telling) => {
    const asker = Object.keys(ports).find((actor) => ports[actor] === telling.last?.from.port);
    const to = how.to ?? asker ?? "lab#1";
    crosses(telling, "server", to, telling.datagram("server", to, payload, how.fromPort));
  };

/** The lab's server answers the client. */
export const answered =
  (payload: string): Happening =>
  (telling) =>
    crosses(telling, "lab", "client", telling.datagram("lab", "client", payload));

/** A ruling in a word: `met`, `pending`, the code of what was found or of the doubt. */
export function inAWord(ruling: Ruling): string {
  if (ruling.state === "unmet") return ruling.finding.code;
  return ruling.state === "undecided" ? `undecided: ${ruling.doubt.code}` : ruling.state;
}
