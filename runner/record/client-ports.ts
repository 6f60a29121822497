import type { Actor } from "../model/lesson.ts";
import type { Program } from "./program.ts";
import type { Owner } from "./relay.ts";
import { platform } from "./platform/here.ts";

/**
 * Says which client a port belongs to. The socket table knows while the socket is open; one that is closed already is
 * taken for the client's that was started or typed to last: `clients` stand in that order.
 */
export function clientAt(port: number, clients: ReadonlyMap<Actor, Program>): Owner | null {
  const owner = ([actor, program]: readonly [Actor, Program]): Owner => ({
    actor,
    alive: () => program.exit() === null,
  });
  const last = [...clients].at(-1);
  const sockets = platform.udpSockets();
  if (!sockets) return last ? owner(last) : null;
  const inodes = sockets.filter(({ local }) => local.port === port).map(({ inode }) => inode);
  const held = [...clients].find(([, program]) => {
    const own = platform.inodesOf(platform.tree(program.pid));
    return inodes.some((inode) => own.has(inode));
  });
  if (held) return owner(held);
  return inodes.length === 0 && last ? owner(last) : null;
}
