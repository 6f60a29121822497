import type { Activity } from "./platform.ts";
import { link, memory, names, text } from "./proc.ts";
import { tree } from "./tree.ts";

/** What a thread waits for, from the number and arguments of the system call that it is in. */
type Wait = "read" | "receive" | "poll" | "timed-poll" | "park" | "timed-park" | "sleep" | "child" | "other";

/** Linux system call numbers by architecture (arch/…/syscall tables of the kernel). */
const calls: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  x64: {
    0: "read",
    7: "poll",
    19: "read",
    23: "select",
    35: "sleep",
    230: "sleep",
    45: "receive",
    47: "receive",
    61: "child",
    202: "futex",
    232: "epoll",
    247: "child",
    270: "select",
    271: "ppoll",
    281: "epoll",
    299: "recvmmsg",
    441: "epoll2",
  },
  arm64: {
    63: "read",
    65: "read",
    101: "sleep",
    115: "sleep",
    72: "select",
    73: "ppoll",
    207: "receive",
    212: "receive",
    260: "child",
    98: "futex",
    22: "epoll",
    95: "child",
    243: "recvmmsg",
    441: "epoll2",
  },
};
const here = calls[process.arch] ?? {};

/** What one thread waits for, and where: a descriptor, or the addresses of a list of them. */
interface Waiting {
  readonly wait: Wait;
  readonly fd: number;
  readonly list?: { readonly kind: "poll" | "select"; readonly address: number; readonly length: number };
}

function waitOf(syscall: string, farOffMs: number): Waiting {
  const [number, ...rest] = syscall.trim().split(" ");
  const argument = (index: number) => Number.parseInt(rest[index] ?? "0", 16);
  // an int: -1 is for ever, and fills only the lower half of the register, or all of it
  const endless = (index: number) => {
    const limit = Number.parseInt((rest[index] ?? "0x0").slice(2).slice(-8), 16) | 0;
    return limit < 0 || limit >= farOffMs;
  };
  const fd = argument(0);
  const call = here[Number(number)];
  switch (call) {
    case "read":
      return { wait: "read", fd };
    case "receive":
      return { wait: "receive", fd };
    case "recvmmsg":
      return { wait: argument(4) === 0 ? "receive" : "timed-poll", fd };
    case "poll":
      return {
        wait: endless(2) ? "poll" : "timed-poll",
        fd: -1,
        list: { kind: "poll", address: argument(0), length: argument(1) },
      };
    case "ppoll":
      return {
        wait: argument(2) === 0 ? "poll" : "timed-poll",
        fd: -1,
        list: { kind: "poll", address: argument(0), length: argument(1) },
      };
    case "select":
      return {
        wait: argument(4) === 0 ? "poll" : "timed-poll",
        fd: -1,
        list: { kind: "select", address: argument(1), length: argument(0) },
      };
    case "epoll":
      return { wait: endless(3) ? "poll" : "timed-poll", fd };
    case "epoll2":
      return { wait: argument(3) === 0 ? "poll" : "timed-poll", fd };
    case "futex":
      return { wait: argument(3) === 0 ? "park" : "timed-park", fd: -1 };
    case "child":
    case "sleep":
      return { wait: call, fd: -1 };
    default:
      return { wait: "other", fd: -1 };
  }
}

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

function pollsKeyboard(pid: number, { fd, list }: Waiting, inode: number): boolean {
  if (list) return named(pid, list)?.some((each) => isKeyboard(pid, each, inode)) ?? true;
  return watchesKeyboard(pid, fd, inode);
}

function watchesKeyboard(pid: number, epoll: number, inode: number): boolean {
  return [...text(`/proc/${pid}/fdinfo/${epoll}`).matchAll(/^tfd:\s*(\d+)/gm)].some(([, fd]) =>
    isKeyboard(pid, Number(fd), inode),
  );
}

/** A Node keeps a thread in an endless epoll of its own, so its main thread decides; Java and Go park theirs, and never rest. */
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
      stamp += `${tid}:${text(`/proc/${pid}/task/${tid}/schedstat`).trim().split(" ")[2] ?? ""};`;
      const waiting = waitOf(text(`/proc/${pid}/task/${tid}/syscall`), farOffMs);
      const { wait, fd } = waiting;
      const main = tid === String(pid);
      if (wait === "read" || wait === "receive" || wait === "child" || (wait === "poll" && main)) waits = true;
      if (main && wait === "sleep") sleeps = true;
      // helper threads of Node and of Java have limits of their own that mean nothing
      if (wait === "sleep" || (main && (wait === "timed-poll" || wait === "timed-park"))) timed = true;
      // a Node's helper thread polls with a limit while V8 has put something off
      if (main ? !mainRests.has(wait) : !helperRests.has(wait)) rests = false;
      if (wait === "read" && isKeyboard(pid, fd, keyboardInode)) reads = true;
      if ((wait === "poll" || wait === "timed-poll") && pollsKeyboard(pid, waiting, keyboardInode)) reads = true;
    }
    if (!waits) rests = false;
  }
  return { rests, reads, sleeps, timed, stamp };
}

const mainRests: ReadonlySet<Wait> = new Set(["read", "receive", "poll", "child", "park"]);
const helperRests: ReadonlySet<Wait> = new Set([...mainRests, "timed-poll"]);
