import { spawnSync } from "node:child_process";
import { elsewhere } from "./elsewhere.ts";
import type { Platform, Socket } from "./platform.ts";

/** «  UDP    127.0.0.1:8080         *:*                                    1234»: here a process id names its sockets. */
function udpSockets(): readonly Socket[] {
  const { stdout } = spawnSync("netstat", ["-ano", "-p", "UDP"], { encoding: "utf8", windowsHide: true });
  return (stdout ?? "").split("\n").flatMap((line) => {
    const [, address, port, pid] = /UDP\s+(\S+):(\d+)\s.*?(\d+)\s*$/.exec(line) ?? [];
    return address ? [{ local: { address, port: Number(port) }, remotePort: 0, inode: Number(pid), drops: 0 }] : [];
  });
}

/** Written from Microsoft's pages and libuv's source; it has not been run by those who wrote it. */
export const windows: Platform = {
  ...elsewhere,
  hearsRefusals: false,
  udpSockets,
  inodesOf: (pids) => new Set(pids),
  descriptorsOf: (pids) => new Map(pids.map((pid) => [pid, String(pid)])),
  holds: () => false,
  async holder(port) {
    const held = udpSockets().find(({ local }) => local.port === port);
    return held ? { pid: held.inode, name: "" } : null;
  },
};
