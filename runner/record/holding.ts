import { listen } from "./endpoint.ts";
import { platform } from "./platform/here.ts";
import { type Running, running } from "./running.ts";

/** Who holds a port. */
export interface Holding extends Running {
  readonly pid: number;
}

/** Tried before any program is asked to run, so that the port is taken from nobody. */
export async function isFree(port: number): Promise<boolean> {
  try {
    await (await listen(port, () => {})).close();
    return true;
  } catch {
    return false;
  }
}

export async function holding(port: number): Promise<Holding | null> {
  const holder = await platform.holder(port);
  if (!holder || holder.pid === 0) return null;
  return { pid: holder.pid, ...(running(holder.pid) ?? { command: holder.name, file: null }) };
}

/** Who has bound a port besides the lab. */
export function othersAt(port: number): readonly Holding[] {
  const there = (platform.udpSockets() ?? []).filter(({ local }) => local.port === port);
  const own = platform.inodesOf([process.pid]);
  return there.flatMap(({ inode }) => {
    const pid = own.has(inode) ? null : platform.processWith(inode);
    return pid === null || pid === process.pid ? [] : [{ pid, ...(running(pid) ?? { command: "", file: null }) }];
  });
}
