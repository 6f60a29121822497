import { readdirSync, readFileSync } from "node:fs";

const read = (path: string) => {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
};

/** Processes whose environment carries this variable; only Linux tells. */
export function marked(variable: string): readonly number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && read(`/proc/${pid}/environ`).includes(`${variable}\0`))
    .filter((pid) => !/^\d+ \(.*\) Z/s.test(read(`/proc/${pid}/stat`)));
}

const argumentsOf = (pid: number): string => read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();

/** Processes with this word on their command line. */
export const running = (word: string): readonly number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && argumentsOf(pid).includes(word));

/** How long what is dying already may need to be gone, in ms: the lab's guard outlives it by a moment. */
const graceMs = 3000;

/** The processes that carry this variable and do not end. */
export const outliving = (variable: string): Promise<readonly string[]> => lasting(() => marked(variable));

/** The processes with this word on their command line that do not end. */
export const gone = (word: string): Promise<readonly string[]> => lasting(() => running(word));

async function lasting(found: () => readonly number[]): Promise<readonly string[]> {
  const limit = performance.now() + graceMs;
  for (;;) {
    const left = found();
    if (left.length === 0 || performance.now() > limit) return left.map((pid) => `process ${pid} ${argumentsOf(pid)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The most memory that a process ever held, in MB. */
export const peakMegabytes = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** What a process's first thread has had of the processors so far, in ns; `null`: it has gone. */
export function effortOf(pid: number): { readonly worked: number; readonly waited: number } | null {
  const [worked, waited] = read(`/proc/${pid}/schedstat`).split(" ").map(Number);
  return worked === undefined || waited === undefined ? null : { worked, waited };
}

/** UDP ports bound on this machine. */
export const udpPorts = (): ReadonlySet<number> =>
  new Set(
    [...read("/proc/net/udp").matchAll(/^ *\d+: [0-9A-F]{8}:([0-9A-F]{4})/gm)].map(([, port]) =>
      Number.parseInt(port!, 16),
    ),
  );
