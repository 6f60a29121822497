import type { Actor } from "../model/lesson.ts";
import type { Program } from "./program.ts";
import { platform } from "./platform/here.ts";

/** Look-ups a scene may cost; past that an unknown port is a stranger's. */
const lookups = 60;

/**
 * Says whose datagram it is, by the port it came from: the system's socket table knows the holder while the socket is open.
 * A socket that is closed already is the program's own unless the program is known by another port, which it still holds;
 * `fits` speaks for a datagram that answers to what the lab did.
 */
export function ownership(programs: () => ReadonlyMap<Actor, Program>) {
  const known = new Map<number, Actor | "stranger">();
  let left = lookups;

  function lookUp(port: number, fits: boolean): Actor | "stranger" {
    const sockets = platform.udpSockets();
    const actors = [...programs().keys()];
    const only = actors.at(-1) ?? "stranger";
    if (!sockets) return only;
    const inodes = sockets.filter(({ local }) => local.port === port).map(({ inode }) => inode);
    for (const [actor, program] of programs()) {
      const own = platform.inodesOf(platform.tree(program.pid));
      if (inodes.some((inode) => own.has(inode))) return actor;
    }
    // a program may end between two looks: a stranger is who is seen to hold the socket
    if (inodes.some((inode) => platform.processWith(inode) !== null)) return "stranger";
    const stillHeld = sockets.some(({ local }) => known.get(local.port) === only);
    return fits || !stillHeld ? only : "stranger";
  }

  return (port: number, fits: boolean): Actor | "stranger" => {
    const before = known.get(port);
    if (before) return before;
    if (left-- <= 0) return fits ? ([...programs().keys()].at(-1) ?? "stranger") : "stranger";
    const owner = lookUp(port, fits);
    known.set(port, owner);
    return owner;
  };
}

/** A port that no process of the program's tree holds, and another process does. */
export function heldByStranger(pid: number, port: number): boolean {
  const inodes = (platform.udpSockets() ?? []).filter(({ local }) => local.port === port).map(({ inode }) => inode);
  const own = platform.inodesOf(platform.tree(pid));
  return !inodes.some((inode) => own.has(inode)) && inodes.some((inode) => platform.processWith(inode) !== null);
}
