import { createSocket, type RemoteInfo, type Socket, type SocketOptions } from "node:dgram";
import type { Endpoint } from "../model/recording.ts";
import { openTurns } from "./address.ts";

export const loopback = "127.0.0.1";

/** Bytes the system keeps for a socket that is not being read; the default holds 92 datagrams of 1 KiB, then loses silently. */
const receiveBuffer = 4 << 20;

export type OnDatagram = (payload: Uint8Array, from: Endpoint) => void;

/** A bound socket of the lab's. */
export interface LabSocket {
  readonly endpoint: Endpoint;
  send(payload: Uint8Array, to: Endpoint): void;
  close(): Promise<void>;
}

/** An address is no name to be looked up; Node would load its resolver for it. */
const asItIs: SocketOptions["lookup"] = (address, _options, tell) => tell(null, address, 4);

function opened(
  port: number,
  onDatagram: OnDatagram,
  shared: boolean,
): Promise<{ readonly socket: Socket; readonly endpoint: Endpoint }> {
  return new Promise((resolve, reject) => {
    const socket = createSocket({ type: "udp4", reuseAddr: shared, lookup: asItIs });
    socket.once("error", reject);
    socket.on("message", (payload, { address, port: from }: RemoteInfo) =>
      onDatagram(payload, { address, port: from }),
    );
    socket.bind(port, loopback, () => {
      socket.off("error", reject);
      socket.on("error", () => {});
      try {
        socket.setRecvBufferSize(receiveBuffer);
      } catch {
        // the system's limit is lower; its default will do
      }
      resolve({ socket, endpoint: socket.address() as Endpoint });
    });
  });
}

const closed = (socket: Socket) => new Promise<void>((resolve) => socket.close(() => resolve()));

/** Binds a port on loopback (0: any). Rejects with the system's error, e.g. EADDRINUSE, EACCES. */
export async function listen(port: number, onDatagram: OnDatagram): Promise<LabSocket> {
  const { socket, endpoint } = await opened(port, onDatagram, false);
  return {
    endpoint: { address: loopback, port: endpoint.port },
    send: (payload, to) => socket.send(payload, to.port, to.address, () => {}),
    close: () => closed(socket),
  };
}

/** One of the lab's clients: hears datagrams from any port, and hears too when nobody is bound where it sends. */
export interface Peer {
  readonly endpoint: Endpoint;
  /** Sends one datagram, and tells whether the system refused it because nobody is bound there: then it reached nobody. */
  attempt(payload: Uint8Array, to: Endpoint): Promise<"sent" | "refused">;
  /**
   * Sends datagrams to where somebody was bound a moment ago, one behind the other, and waits for a refusal no longer
   * than a turn. After a refusal it is not known how many of them got there before.
   */
  pour(payloads: readonly Uint8Array[], to: Endpoint): Promise<"sent" | "refused">;
  /** closes the socket towards a port that is not spoken to any more */
  forget(port: number): void;
  close(): Promise<void>;
}

const turns = openTurns();

/**
 * A shared socket on a port of its own. Asked for any port, Linux may hand a shared socket one that other shared sockets
 * have already (udp_lib_get_port): of 200 peers every second time two had the same. So a port is taken alone first,
 * and by one peer after the other.
 */
async function openedAlone(onDatagram: OnDatagram): ReturnType<typeof opened> {
  const turn = await turns();
  try {
    const { socket, endpoint } = await opened(0, () => {}, false);
    await closed(socket);
    return await opened(endpoint.port, onDatagram, true);
  } finally {
    turn.release();
  }
}

/** How long a refusal may take to be heard, in ms; on loopback it is there at once. A late one is still heard: `onRefused`. */
const refusalMs = 4;

/**
 * Two kinds of sockets on one port: a connected one for each address spoken to, which is told of refusals (udp(7)),
 * and one that is not connected, for whatever comes from elsewhere.
 */
export async function openPeer(onDatagram: OnDatagram, onRefused: (to: Endpoint) => void, on = 0): Promise<Peer> {
  const anywhere = on === 0 ? await openedAlone(onDatagram) : await opened(on, onDatagram, true);
  const { port } = anywhere.endpoint;
  const connected = new Map<number, Socket>();
  /** what the attempt under way at a port waits to be told */
  const pending = new Map<number, (result: "sent" | "refused") => void>();

  async function connect(to: Endpoint): Promise<Socket> {
    const known = connected.get(to.port);
    if (known) return known;
    const { socket } = await opened(
      port,
      (payload, from) => {
        onDatagram(payload, from);
        pending.get(to.port)?.("sent");
      },
      true,
    );
    await new Promise<void>((resolve, reject) =>
      socket.connect(to.port, to.address, (error?: Error) => (error ? reject(error) : resolve())),
    );
    socket.on("error", () => {
      const tell = pending.get(to.port);
      if (tell) tell("refused");
      else onRefused(to);
    });
    connected.set(to.port, socket);
    return socket;
  }

  return {
    endpoint: { address: loopback, port },
    async attempt(payload, to) {
      const socket = await connect(to);
      return new Promise((resolve) => {
        const tell = (result: "sent" | "refused") => {
          if (pending.get(to.port) !== tell) return;
          pending.delete(to.port);
          clearTimeout(timer);
          resolve(result);
        };
        pending.set(to.port, tell);
        // timers run before the poll phase: a refusal that is already there is heard before the immediate
        const timer = setTimeout(() => setImmediate(() => tell("sent")), refusalMs);
        socket.send(payload, (error) => error && tell("refused"));
      });
    },
    async pour(payloads, to) {
      const socket = await connect(to);
      let result: "sent" | "refused" = "sent";
      const hear = (heard: "sent" | "refused") => {
        if (heard === "refused") result = heard;
      };
      pending.set(to.port, hear);
      await new Promise<void>((resolve) => {
        let left = payloads.length;
        for (const payload of payloads)
          socket.send(payload, (error) => {
            if (error) hear("refused");
            if (--left === 0) setImmediate(() => setImmediate(resolve));
          });
      });
      if (pending.get(to.port) === hear) pending.delete(to.port);
      return result;
    },
    forget(port) {
      connected.get(port)?.close();
      connected.delete(port);
    },
    async close() {
      await Promise.all([anywhere.socket, ...connected.values()].map(closed));
    },
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
