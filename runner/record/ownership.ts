import type { Actor } from "../model/lesson.ts";
import type { Program } from "./program.ts";
import { platform } from "./platform/here.ts";
import type { Socket } from "./platform/platform.ts";

/** Looks at the tables, and searches through all processes, that a scene may cost; past that what was sent has to tell. */
const mostLooks = 100;
const mostSearches = 40;
/** The same in ms, for looks: each is slow with a program that has opened thousands of sockets. */
const looksMs = 600;

/** What the lab sent or typed; `written`: it stands in the lesson, so that others can know it too; `drawn`: it holds random words. */
export type Wording = "written" | "drawn";

/** What a datagram's payload repeats of that; anybody may send an empty one. */
export type Saying = Wording | "empty" | "else";

/** `unclear`: its socket is closed, what it sent answers to nothing, and nothing speaks for a stranger yet. */
export type Whose = Actor | "stranger" | "unclear";

const answers = (saying: Saying) => saying === "written" || saying === "drawn";

/**
 * Says whose datagram it is, by the port it came from: the system's tables know who holds a socket while it is open.
 * One that is closed already is the program's if what it sent has random words of the lab's, which nobody else has
 * heard, and so are the empty ones of a program that does this. Else it is not while the program has another socket: it
 * sends from that one. Else it is if what it sent answers to what the lab did, or if another from its port did.
 */
export function ownership(programs: () => ReadonlyMap<Actor, Program>) {
  const known = new Map<number, Whose>();
  let strangers = false;
  let closesSockets = false;
  let looks = mostLooks;
  let leftMs = looksMs;
  let searches = mostSearches;

  /** One look is kept for all the program's ports: it may have very many. */
  function holderOf(port: number): Whose | "closed" | "untold" {
    const began = performance.now();
    const sockets = looks-- > 0 && leftMs > 0 ? platform.udpSockets() : null;
    if (!sockets) return "untold";
    try {
      return holderIn(sockets, port);
    } finally {
      leftMs -= performance.now() - began;
    }
  }

  function holderIn(sockets: readonly Socket[], port: number): Whose | "closed" {
    const inodes = sockets.filter(({ local }) => local.port === port).map(({ inode }) => inode);
    if (inodes.length === 0) return "closed";
    for (const [actor, program] of programs()) {
      const own = platform.inodesOf(platform.tree(program.pid));
      for (const { inode, local } of sockets) if (own.has(inode) && local.port > 0) known.set(local.port, actor);
      if (inodes.some((inode) => own.has(inode))) return actor;
    }
    if (searches-- <= 0) return "stranger";
    // closed meanwhile, or its process is just ending: a stranger is who is seen to hold it
    return inodes.some((inode) => platform.processWith(inode) !== null) ? "stranger" : "closed";
  }

  function ownerOf(port: number, saying: Saying): Whose {
    const only = [...programs().keys()].at(-1);
    if (only === undefined) return "stranger";
    const holder = holderOf(port);
    if (holder === "untold") return answers(saying) || !strangers ? only : "stranger";
    if (holder !== "closed") return holder;
    closesSockets ||= saying === "drawn";
    if (saying === "drawn" || (closesSockets && saying === "empty")) return only;
    if (hasSocket(programs())) return "stranger";
    if (answers(saying)) return only;
    return strangers ? "stranger" : "unclear";
  }

  return (port: number, saying: Saying): Whose => {
    const before = known.get(port);
    if (before && (before !== "stranger" || !answers(saying)) && before !== "unclear") return before;
    const owner = ownerOf(port, saying);
    strangers ||= owner === "stranger";
    known.set(port, owner);
    return owner;
  };
}

const inodesAt = (port: number) =>
  (platform.udpSockets() ?? []).filter(({ local }) => local.port === port).map(({ inode }) => inode);

/** It has a socket of the network's: those that serve only its own processes do not count. */
export function hasSocket(programs: ReadonlyMap<Actor, Program>): boolean {
  const local = platform.localInodes();
  return [...programs.values()].some(({ pid }) =>
    [...platform.inodesOf(platform.tree(pid))].some((inode) => !local.has(inode)),
  );
}

/** A port that no process of the program's tree holds, and another process does. */
export function heldByStranger(pid: number, port: number): boolean {
  const inodes = inodesAt(port);
  const own = platform.inodesOf(platform.tree(pid));
  return !inodes.some((inode) => own.has(inode)) && inodes.some((inode) => platform.processWith(inode) !== null);
}
