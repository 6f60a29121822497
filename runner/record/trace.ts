import { native } from "./native.ts";
import { platform } from "./platform/here.ts";
import { processIds, text } from "./platform/proc.ts";

/** In the environment of every program that this lab starts. */
export const mark = `${process.pid}-${Date.now().toString(36)}`;

/**
 * A program may leave its process group and clear its environment; its resource limits it hands on to all its children.
 * The limit of file locks limits nothing since Linux 2.4 (setrlimit(2), RLIMIT_LOCKS), so a number of this lab's own there
 * is a trace that stays.
 */
export const trace = 2 ** 47 + Math.floor(Math.random() * 2 ** 47);

/** Starts something that carries the trace, and all that comes of it. `start` must not wait for anything. */
export function traced<T>(start: () => T): T {
  const before = native.limitLocks(trace);
  try {
    return start();
  } finally {
    if (before !== null) native.limitLocks(before);
  }
}

const shown = new RegExp(`^Max file locks +${trace} `, "m");
const carriesTrace = (pid: number | "self"): boolean => shown.test(text(`/proc/${pid}/limits`));

/** What has ended and is not waited for yet cannot be ended. */
const isOver = (pid: number): boolean => /\) [ZX] /.test(text(`/proc/${pid}/stat`));

let known: boolean | undefined;

/** Whether this system lets the trace be laid, and shows it. */
export const leavesTrace = (): boolean => (known ??= traced(() => carriesTrace("self")));

/** What runs of all that the lab's programs have started, wherever it has gone; empty where the system does not tell. */
export function leftRunning(): readonly number[] {
  if (!leavesTrace()) return platform.marked(mark);
  return processIds().filter((pid) => carriesTrace(pid) && !isOver(pid));
}

/** Ends all of that. */
export function endLeftRunning(): void {
  for (const pid of leftRunning())
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it has gone meanwhile
    }
}
