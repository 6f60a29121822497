import type { Socket } from "./platform.ts";
import { link, names, text } from "./proc.ts";

// one line a socket: «sl local_address rem_address st … uid timeout inode ref pointer drops», addresses in hexadecimal
function socketsIn(file: string): readonly (Socket & { readonly state: number })[] {
  const lines = text(file).split("\n").slice(1);
  const sockets: (Socket & { readonly state: number })[] = [];
  for (const line of lines) {
    const fields = line.trim().split(/\s+/);
    const [address, port] = (fields[1] ?? "").split(":");
    if (!address || !port) continue;
    sockets.push({
      local: { address: dotted(address), port: Number.parseInt(port, 16) },
      remotePort: Number.parseInt(fields[2]?.split(":")[1] ?? "0", 16),
      state: Number.parseInt(fields[3] ?? "0", 16),
      inode: Number(fields[9]),
      drops: Number(fields[12] ?? 0),
    });
  }
  return sockets;
}

/** IPv4 addresses stand there as one little-endian number; of IPv6 ones the last four bytes are enough here. */
function dotted(hex: string): string {
  const word = hex.slice(-8);
  return [6, 4, 2, 0].map((at) => Number.parseInt(word.slice(at, at + 2), 16)).join(".");
}

/** Sockets of both families: one bound to `::` takes IPv4 datagrams too and stands only in the second file. */
export function udpSockets(): readonly Socket[] {
  return [...socketsIn("/proc/net/udp"), ...socketsIn("/proc/net/udp6")];
}

const listening = 10;

export function tcpListeners(): readonly Socket[] {
  return [...socketsIn("/proc/net/tcp"), ...socketsIn("/proc/net/tcp6")].filter(({ state }) => state === listening);
}

/** Socket inodes with their descriptor's path, `/proc/PID/fd/N`. */
export function descriptorsOf(pids: readonly number[]): ReadonlyMap<number, string> {
  const descriptors = new Map<number, string>();
  for (const pid of pids)
    for (const fd of names(`/proc/${pid}/fd`)) {
      const descriptor = `/proc/${pid}/fd/${fd}`;
      const inode = /^socket:\[(\d+)\]$/.exec(link(descriptor))?.[1];
      if (inode) descriptors.set(Number(inode), descriptor);
    }
  return descriptors;
}

export const inodesOf = (pids: readonly number[]): ReadonlySet<number> => new Set(descriptorsOf(pids).keys());

export const holds = (descriptor: string, inode: number): boolean => link(descriptor) === `socket:[${inode}]`;

// «Num RefCount Protocol Flags Type St Inode Path»
export const localInodes = (): ReadonlySet<number> =>
  new Set(
    text("/proc/net/unix")
      .split("\n")
      .slice(1)
      .map((line) => Number(line.trim().split(/\s+/)[6])),
  );
