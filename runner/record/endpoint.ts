import type { Endpoint } from "../model/recording.ts";
import { loopback, type OnDatagram, openSocket } from "./socket.ts";

/** One end of a conversation, played by the lab. */
export interface LabSocket {
  readonly endpoint: Endpoint;
  send(payload: Uint8Array, to: Endpoint): void;
  close(): Promise<void>;
}

/** Binds a port on loopback (0: any). Rejects with the system's error, e.g. EADDRINUSE, EACCES. */
export async function listen(port: number, onDatagram: OnDatagram): Promise<LabSocket> {
  const socket = await openSocket(port, false, { onDatagram, onRefused: () => {} });
  return {
    endpoint: { address: loopback, port: socket.port },
    send: socket.sendTo,
    close: socket.close,
  };
}

/** Ports given to programs by checks that may still run beside the next one: no table shows what is not bound yet. */
const given = new Set<number>();
const mostGiven = 5000;

/** Ports that the lab gives to programs: under the ephemeral range, so that no other program is handed one by chance. */
export function pickPort(taken: ReadonlySet<number>): number {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (taken.has(port) || given.has(port)) continue;
    given.add(port);
    // the oldest has long been let go
    if (given.size > mostGiven) given.delete(given.values().next().value!);
    return port;
  }
}
