import type { Lesson } from "../model/lesson.ts";
import { loopback, openSocket } from "./socket.ts";

/** IPv4's 65535 bytes less 20 of the IP header and 8 of UDP's. */
const ipv4Largest = 65_507;

/**
 * Bytes of the largest payload that a plain socket may send here, found out by sending; `null` where no socket can be had.
 * macOS sets its own limit, 9216 by default (darwin-xnu udp_usrreq.c: net.inet.udp.maxdgram).
 */
export async function measuredPayload(): Promise<number | null> {
  const socket = await openSocket(0, false, { onDatagram: () => {}, onRefused: () => {} }).catch(() => null);
  if (!socket) return null;
  try {
    await socket.connect({ address: loopback, port: socket.port });
    return await largestTaken((size) => socket.pour([new Uint8Array(size)]));
  } catch {
    return null;
  } finally {
    await socket.close();
  }
}

/** The largest size that is taken, where no larger one is; the usual limit is tried first. */
export async function largestTaken(takes: (size: number) => Promise<boolean>): Promise<number | null> {
  if ((await takes(ipv4Largest)) && !(await takes(ipv4Largest + 1))) return ipv4Largest;
  let [taken, refused] = [0, ipv4Largest + 1];
  if (!(await takes(taken)) || (await takes(refused))) return null;
  while (refused - taken > 1) {
    const size = Math.floor((taken + refused) / 2);
    if (await takes(size)) taken = size;
    else refused = size;
  }
  return taken;
}

const speaksOfLimits = ({ scenes }: Lesson) => /\{(?:largest|above)\}/.test(JSON.stringify(scenes));

/** What a lesson is played with: measured where it asks for it, and else what IPv4 can carry. */
export async function largestPayload(lesson: Lesson): Promise<number> {
  if (!speaksOfLimits(lesson)) return ipv4Largest;
  return (await measuredPayload()) ?? ipv4Largest;
}
