import type { Activity } from "./platform.ts";
import { link, memory, names, text } from "./proc.ts";
import { tree } from "./tree.ts";
import { endlessMs, type Wait, type Waiting, waitingOf } from "./waiting.ts";

function isKeyboard(pid: number, fd: number, inode: number): boolean {
  return link(`/proc/${pid}/fd/${fd}`).endsWith(`:[${inode}]`);
}

/** The descriptors that a poll or a select of the program names, read from its memory; `null` where that is not allowed. */
function named(pid: number, { kind, address, length }: NonNullable<Waiting["list"]>): readonly number[] | null {
  const size = kind === "poll" ? length * 8 : Math.ceil(length / 8);
  const bytes = memory(pid, address, Math.min(size, 4096));
  if (!bytes) return null;
  if (kind === "poll") return [...Array(bytes.length >> 3).keys()].map((index) => bytes.readInt32LE(index * 8));
  return [...Array(length).keys()].filter((fd) => ((bytes[fd >> 3] ?? 0) >> (fd & 7)) & 1);
}

/** Descriptors looked at of one thread: the keyboard is among the lowest, and some have thousands of sockets. */
const mostLookedAt = 64;

/** The descriptors that a thread polls, the lowest of them; `null` where that cannot be seen. */
function polled(pid: number, { fd, list }: Waiting): readonly number[] | null {
  const all = list
    ? named(pid, list)
    : Array.from(text(`/proc/${pid}/fdinfo/${fd}`).matchAll(/^tfd:\s*(\d+)/gm), ([, each]) => Number(each));
  return all && all.toSorted((one, other) => one - other).slice(0, mostLookedAt);
}

const isSocket = (pid: number, fd: number) => link(`/proc/${pid}/fd/${fd}`).startsWith("socket:");

/** Threads of the Java machine's own, by name as the system cuts it: they wake by themselves, and mean nothing. */
const javasOwn =
  /^(?:VM Thread|VM Periodic Tas|G1 Service|Monitor Deflati|C[12] CompilerThre|Sweeper thread|Common-Cleaner)$/;

/** What the threads of a program do; `farOffMs`: a time limit of a thread's own from which on it counts as none. */
export function activity(root: number, keyboardInode: number, farOffMs: number): Activity {
  // most looks fall into a program's start: while its main thread runs there is nothing more to know
  if (text(`/proc/${root}/syscall`).startsWith("running"))
    return { rests: false, reads: false, sleeps: false, timed: false, stamp: "" };
  const pids = tree(root);
  let rests = pids.length > 0;
  let reads = false;
  let sleeps = false;
  let timed = false;
  let stamp = "";
  for (const pid of pids) {
    let waits = false;
    for (const tid of names(`/proc/${pid}/task`)) {
      const waiting = waitingOf(pid, text(`/proc/${pid}/task/${tid}/syscall`));
      const { wait, fd } = waiting;
      const soon = waiting.limitMs < (wait === "sleep" ? Math.max(farOffMs, endlessMs) : farOffMs);
      const main = tid === String(pid);
      if (wait === "park" && soon && !main && javasOwn.test(text(`/proc/${pid}/task/${tid}/comm`).trim())) continue;
      stamp += `${tid}:${text(`/proc/${pid}/task/${tid}/schedstat`).trim().split(" ")[2] ?? ""};`;
      const descriptors = wait === "poll" ? polled(pid, waiting) : [];
      if (wait === "read" && isKeyboard(pid, fd, keyboardInode)) reads = true;
      const pollsKeyboard = descriptors?.some((each) => isKeyboard(pid, each, keyboardInode)) ?? true;
      if (pollsKeyboard) reads = true;
      // a thread that polls neither is a runtime's own: Node keeps one, which has a limit while V8 has put something off
      const outside = main || pollsKeyboard || descriptors?.some((each) => isSocket(pid, each));
      if (wait === "poll" && !outside) continue;
      if (unlimited.has(wait) && !soon) waits = true;
      if (main && wait === "sleep" && soon) sleeps = true;
      if (soon && (wait === "sleep" || (main && (wait === "poll" || wait === "park")))) timed = true;
      if (wait === "other" || soon) rests = false;
    }
    if (!waits) rests = false;
  }
  return { rests, reads, sleeps, timed, stamp };
}

/** What comes from outside ends these, or nothing that the lab waits for. */
const unlimited: ReadonlySet<Wait> = new Set(["read", "receive", "poll", "process", "sleep"]);
