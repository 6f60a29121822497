import type { Actor } from "../model/lesson.ts";
import { platform } from "./platform/here.ts";
import type { Owner } from "./flow.ts";
import { running } from "./running.ts";

export interface WireClient {
  readonly actor: Actor;
  /** `null`: closed before it could be looked up, or the system does not tell */
  readonly pid: number | null;
  readonly port: number;
}

export interface WireClients {
  ownerOf(port: number): Owner;
  /** the newest of each name */
  all(): readonly WireClient[];
}

const mostKnown = 1024;

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const isHeld = (port: number) => platform.udpSockets()?.some(({ local }) => local.port === port) ?? true;
const isGone = ({ pid, port }: WireClient) => (pid === null ? !isHeld(port) : !lives(pid));

function pidAt(port: number): number | null {
  const socket = platform.udpSockets()?.find(({ local }) => local.port === port);
  return socket ? platform.processWith(socket.inode) : null;
}

/** Names clients that the lab has not started: one a process where the system tells, else one a port. Who has gone leaves the name to the next. */
export function openWireClients(onClient: (client: WireClient, command: string | null) => void): WireClients {
  const byPort = new Map<number, WireClient>();
  const byName = new Map<Actor, WireClient>();

  function nameFor(pid: number | null): Actor {
    const same = pid === null ? undefined : [...byName.values()].find((client) => client.pid === pid);
    if (same) return same.actor;
    for (let number = 1; ; number++) {
      const actor = number === 1 ? "client" : `client#${number}`;
      const before = byName.get(actor);
      if (!before || isGone(before)) return actor;
    }
  }

  function clientAt(port: number): WireClient {
    const pid = pidAt(port);
    const known = byPort.get(port);
    if (known && (pid === null || pid === known.pid)) return known;
    const client = { actor: nameFor(pid), pid, port };
    byPort.delete(port);
    byPort.set(port, client);
    byName.set(client.actor, client);
    if (byPort.size > mostKnown) byPort.delete(byPort.keys().next().value!);
    onClient(client, pid === null ? null : (running(pid)?.command ?? null));
    return client;
  }

  return {
    ownerOf(port) {
      const { actor } = clientAt(port);
      return { actor, alive: () => isHeld(port) };
    },
    all: () => [...byName.values()],
  };
}
