import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Holder, Platform } from "./platform.ts";

const run = promisify(execFile);

// lsof: «p123\ncnode\n…»
async function holder(port: number): Promise<Holder | null> {
  try {
    const { stdout } = await run("lsof", ["-nP", `-iUDP:${port}`, "-Fpc"]);
    const pid = /^p(\d+)/m.exec(stdout)?.[1];
    return pid ? { pid: Number(pid), name: /^c(.*)/m.exec(stdout)?.[1] ?? "" } : null;
  } catch {
    return null;
  }
}

/** macOS, and others that do not tell what a process waits for: waits there end by what is seen, or by their time. */
export const elsewhere: Platform = {
  hearsRefusals: true,
  holdsStill: false,
  bursts: false,
  udpSockets: () => null,
  tree: (pid) => [pid],
  inodesOf: () => new Set(),
  localInodes: () => new Set(),
  descriptorsOf: () => new Map(),
  holds: () => false,
  tcpPortsOf: () => [],
  processWith: () => null,
  holder,
  activity: () => null,
  usage: () => null,
  effort: () => null,
  marked: () => [],
  refusedCount: () => null,
};
