import type { Actor } from "../model/lesson.ts";
import { platform } from "./platform/here.ts";
import type { Program } from "./program.ts";
import type { Owner } from "./flow.ts";

/** A client's socket, as it was seen in the system's tables. */
interface Seen {
  readonly owner: Owner;
  readonly inode: number;
  readonly descriptor: string;
}

/**
 * Says which client a port belongs to. The socket table knows while the socket is open; one that is closed already is
 * taken for the client's that was started or typed to last: `clients` stand in that order.
 * The tables grow with the number of sockets, so one look is kept for all ports; whether it still holds is asked each time.
 */
export function clientPorts(clients: ReadonlyMap<Actor, Program>): (port: number) => Owner | null {
  let seen: ReadonlyMap<number, Seen> = new Map();
  return (port) => {
    const before = seen.get(port);
    if (before?.owner.alive() && platform.holds(before.descriptor, before.inode)) return before.owner;
    const last = [...clients].at(-1);
    const sockets = platform.udpSockets();
    if (!sockets) return last ? ownerOf(last) : null;
    seen = look(sockets, clients);
    const held = seen.get(port);
    if (held) return held.owner;
    // asked anew: a client may have closed it between the look at the sockets and the one at who holds them
    const isOpen = platform.udpSockets()?.some(({ local }) => local.port === port) ?? false;
    return !isOpen && last ? ownerOf(last) : null;
  };
}

const ownerOf = ([actor, program]: readonly [Actor, Program]): Owner => ({
  actor,
  alive: () => program.exit() === null,
});

function look(
  sockets: NonNullable<ReturnType<typeof platform.udpSockets>>,
  clients: ReadonlyMap<Actor, Program>,
): ReadonlyMap<number, Seen> {
  const seen = new Map<number, Seen>();
  for (const client of clients) {
    const own = platform.descriptorsOf(platform.tree(client[1].pid));
    const owner = ownerOf(client);
    for (const { local, inode } of sockets) {
      const descriptor = own.get(inode);
      if (descriptor !== undefined && !seen.has(local.port)) seen.set(local.port, { owner, inode, descriptor });
    }
  }
  return seen;
}
