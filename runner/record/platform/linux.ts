import type { Platform } from "./platform.ts";
import { activity } from "./activity.ts";
import { link, names, processIds, text } from "./proc.ts";
import { tree } from "./tree.ts";
import { descriptorsOf, holds, inodesOf, localInodes, tcpListeners, udpSockets } from "./sockets.ts";

/** Programs that work for long without a new page of memory, and are no loop of a learner's: by name, as the system cuts it. */
const compilers =
  /^(?:cc1(?:plus|obj)?|clang.*|lto1|collect2|ld(?:\..*)?|as|javac|rustc|cargo|compile|link|tsc|esbuild|ghc.*|kotlinc.*)$/;

/** «pid (name) state ppid … minflt cminflt majflt cmajflt utime stime cutime cstime …»: the name may hold blanks and brackets. */
function usageOf(pid: number) {
  const stat = text(`/proc/${pid}/stat`);
  const fields = stat.split(") ").at(-1)?.split(" ") ?? [];
  const sum = (from: number, until: number) =>
    fields.slice(from, until).reduce((total, field) => total + Number(field), 0);
  const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
  return { faults: sum(7, 11), ticks: sum(11, 15), compiles: compilers.test(name) };
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
  localInodes,
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
    const each = pids.map(usageOf);
    return {
      processes: pids.join(),
      ticks: each.reduce((sum, { ticks }) => sum + ticks, 0),
      faults: each.reduce((sum, { faults }) => sum + faults, 0),
      compiles: each.some(({ compiles }) => compiles),
    };
  },
  effort() {
    const [worked, waited] = text("/proc/self/schedstat").split(" ").map(Number);
    return worked === undefined || waited === undefined ? null : { worked, waited };
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
