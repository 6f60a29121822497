import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Holder, Platform } from "./platform.ts";

const run = promisify(execFile);

// lsof: «p123\ncnode\n…»; netstat: «  UDP    127.0.0.1:8080   *:*   123»
async function holder(port: number): Promise<Holder | null> {
  try {
    if (process.platform === "win32") {
      const { stdout } = await run("netstat", ["-ano", "-p", "UDP"]);
      const line = stdout.split("\n").find((row) => row.includes(`:${port} `));
      return line ? { pid: Number(line.trim().split(/\s+/).at(-1)), name: "" } : null;
    }
    const { stdout } = await run("lsof", ["-nP", `-iUDP:${port}`, "-Fpc"]);
    const pid = /^p(\d+)/m.exec(stdout)?.[1];
    return pid ? { pid: Number(pid), name: /^c(.*)/m.exec(stdout)?.[1] ?? "" } : null;
  } catch {
    return null;
  }
}

/** macOS and Windows do not tell what a process waits for: waits there end by what is seen, or by their time. */
export const elsewhere: Platform = {
  udpSockets: () => null,
  tree: (pid) => [pid],
  inodesOf: () => new Set(),
  tcpPortsOf: () => [],
  processWith: () => null,
  holder,
  activity: () => null,
  usage: () => null,
  marked: () => [],
  refusedCount: () => null,
};
