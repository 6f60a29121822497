import { memory } from "./proc.ts";

/** What a thread waits for (`process`: for another one to end, or to send a signal), from the number and arguments of the system call that it is in. */
export type Wait = "read" | "receive" | "poll" | "park" | "sleep" | "process" | "other";

/** Linux system call numbers by architecture (arch/…/syscall tables of the kernel). */
const calls: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  x64: {
    0: "read",
    7: "poll",
    19: "read",
    23: "select",
    34: "process",
    35: "nanosleep",
    43: "receive",
    230: "sleep",
    45: "receive",
    47: "receive",
    61: "process",
    130: "process",
    202: "futex",
    232: "epoll",
    247: "process",
    270: "pselect",
    271: "ppoll",
    281: "epoll",
    288: "receive",
    299: "recvmmsg",
    441: "epoll2",
  },
  arm64: {
    63: "read",
    65: "read",
    101: "nanosleep",
    115: "sleep",
    133: "process",
    202: "receive",
    242: "receive",
    72: "pselect",
    73: "ppoll",
    207: "receive",
    212: "receive",
    260: "process",
    98: "futex",
    22: "epoll",
    95: "process",
    243: "recvmmsg",
    441: "epoll2",
  },
};
const here = calls[process.arch] ?? {};

/** A time limit from which on it counts as none, in ms, however long the lab waits: Go's watcher sleeps for 60 s. */
export const endlessMs = 30_000;

/** What one thread waits for, and where: a descriptor, or the addresses of a list of them. */
export interface Waiting {
  readonly wait: Wait;
  readonly fd: number;
  readonly list?: { readonly kind: "poll" | "select"; readonly address: number; readonly length: number };
  /** it goes on by itself when a time limit of its own is over, in ms; `Infinity`: none; 0: unknown, as good as soon */
  readonly limitMs: number;
}

/** A time of the system's in a program's memory: two numbers of 64 bits, seconds and a fraction; in ms. */
function timeAt(pid: number, address: number, fraction: "ns" | "µs"): number {
  const bytes = memory(pid, address, 16);
  if (bytes?.length !== 16) return 0;
  return Number(bytes.readBigInt64LE(0)) * 1000 + Number(bytes.readBigInt64LE(8)) / (fraction === "ns" ? 1e6 : 1e3);
}

/** The operations of futex(2), without their flags. */
const futexWaitBitset = 9;
const futexFlags = { private: 128, realtime: 256 } as const;

/** `syscall`: a thread's file of that name (proc(5)). */
export function waitingOf(pid: number, syscall: string): Waiting {
  const [number, ...rest] = syscall.trim().split(" ");
  const argument = (index: number) => Number.parseInt(rest[index] ?? "0", 16);
  // an int: -1 is for ever, and fills only the lower half of the register, or all of it
  const inMs = (index: number) => {
    const limit = Number.parseInt((rest[index] ?? "0x0").slice(2).slice(-8), 16) | 0;
    return limit < 0 ? Infinity : limit;
  };
  const at = (index: number, fraction: "ns" | "µs" = "ns") =>
    argument(index) === 0 ? Infinity : timeAt(pid, argument(index), fraction);
  const fd = argument(0);
  const list = (kind: "poll" | "select") =>
    kind === "poll"
      ? { kind, address: argument(0), length: argument(1) }
      : { kind, address: argument(1), length: argument(0) };
  const call = here[Number(number)];
  switch (call) {
    case "read":
    case "receive":
      return { wait: call, fd, limitMs: Infinity };
    case "recvmmsg":
      return { wait: "receive", fd, limitMs: at(4) };
    case "poll":
      return { wait: "poll", fd: -1, list: list("poll"), limitMs: inMs(2) };
    case "ppoll":
      return { wait: "poll", fd: -1, list: list("poll"), limitMs: at(2) };
    case "select":
      return { wait: "poll", fd: -1, list: list("select"), limitMs: at(4, "µs") };
    case "pselect":
      return { wait: "poll", fd: -1, list: list("select"), limitMs: at(4) };
    case "epoll":
      return { wait: "poll", fd, limitMs: inMs(3) };
    case "epoll2":
      return { wait: "poll", fd, limitMs: at(3) };
    case "futex": {
      const operation = argument(1) & ~(futexFlags.private | futexFlags.realtime);
      if (operation !== futexWaitBitset) return { wait: "park", fd: -1, limitMs: at(3) };
      return { wait: "park", fd: -1, limitMs: from((argument(1) & futexFlags.realtime) !== 0, at(3)) };
    }
    case "process":
      return { wait: "process", fd: -1, limitMs: Infinity };
    case "nanosleep":
      return { wait: "sleep", fd: -1, limitMs: at(0) };
    case "sleep":
      return { wait: "sleep", fd: -1, limitMs: argument(1) === absoluteTime ? from(argument(0) === 0, at(2)) : at(2) };
    default:
      return { wait: "other", fd: -1, limitMs: 0 };
  }
}

/** The flag of clock_nanosleep(2): until a moment, not for so long. Its clock 0 is that of the day. */
const absoluteTime = 1;

/** From now until a moment of one of the system's clocks, in ms. */
const from = (ofTheDay: boolean, momentMs: number) =>
  momentMs === Infinity ? Infinity : Math.max(0, momentMs - (ofTheDay ? Date.now() : performance.now() + startedAt));

/** What performance.now() counts from, on the system's monotonic clock, in ms. */
const startedAt = Number(process.hrtime.bigint()) / 1e6 - performance.now();
