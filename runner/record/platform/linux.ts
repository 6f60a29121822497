import type { Platform } from "./platform.ts";
import { activity } from "./activity.ts";
import { link, names, processIds, text } from "./proc.ts";
import { tree } from "./tree.ts";
import { descriptorsOf, holds, inodesOf, tcpListeners, udpSockets } from "./sockets.ts";

// «pid (name) state ppid … utime stime …»: the name may hold blanks and brackets
function ticksOf(pid: number): number {
  const fields = text(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function processWith(inode: number): number | null {
  const held = (pid: number) =>
    names(`/proc/${pid}/fd`).some((fd) => link(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`);
  return processIds().find(held) ?? null;
}

const listensHere = (address: string) => address === "127.0.0.1" || address === "0.0.0.0";

export const linux: Platform = {
  hearsRefusals: true,
  holdsStill: true,
  // the layouts of their tables are those of 64 bits
  bursts: ["x64", "arm64"].includes(process.arch),
  udpSockets,
  tree,
  inodesOf,
  descriptorsOf,
  holds,
  tcpPortsOf(pids) {
    const own = inodesOf(pids);
    return tcpListeners()
      .filter(({ inode }) => own.has(inode))
      .map(({ local }) => local.port);
  },
  async holder(port) {
    const held = udpSockets().find(({ local }) => local.port === port && listensHere(local.address));
    if (!held) return null;
    const pid = processWith(held.inode);
    return { pid: pid ?? 0, name: pid ? text(`/proc/${pid}/comm`).trim() : "" };
  },
  processWith,
  activity,
  usage(pids) {
    let ticks = 0;
    let read = 0;
    for (const pid of pids) {
      ticks += ticksOf(pid);
      read += Number(/^rchar: (\d+)/m.exec(text(`/proc/${pid}/io`))?.[1] ?? 0);
    }
    return { processes: pids.join(), ticks, read };
  },
  marked(mark) {
    return processIds().filter((pid) => text(`/proc/${pid}/environ`).includes(`LAB_RUN=${mark}`));
  },
  refusedCount() {
    const [head, values] = text("/proc/net/snmp")
      .split("\n")
      .filter((line) => line.startsWith("Udp:"));
    const at = head?.split(" ").indexOf("NoPorts") ?? -1;
    return at < 0 ? null : Number(values?.split(" ")[at]);
  },
};
