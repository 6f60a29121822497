import type { Endpoint } from "../model/recording.ts";
import { openTurns } from "./address.ts";
import { loopback, type OnDatagram, openSocket, type OpenSocket, type Socket } from "./socket.ts";

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

/** Datagrams of peers that the system refused so far. */
let refused = 0;
export const refusedToLab = (): number => refused;

/**
 * A port that no other shared socket has. Asked for any port, Linux may hand a shared socket one that other shared sockets
 * have already (udp_lib_get_port): of 200 peers every second time two had the same. So a port is taken alone first,
 * and by one peer after the other.
 */
async function openedAlone(open: OpenSocket, onDatagram: OnDatagram): Promise<Socket> {
  const turn = await turns();
  try {
    const alone = await openSocket(0, false, deaf);
    await alone.close();
    return await open(alone.port, true, { onDatagram, onRefused: () => {} });
  } finally {
    turn.release();
  }
}

const deaf = { onDatagram: () => {}, onRefused: () => {} };

/** How long a refusal may take to be heard, in ms; on loopback it is there at once. A late one is still heard: `onRefused`. */
const refusalMs = 4;

/**
 * Two kinds of sockets on one port: a connected one for each address spoken to, which is told of refusals (udp(7)),
 * and one that is not connected, for whatever comes from elsewhere. `on` 0: a port of its own.
 */
export async function openPeer(
  onDatagram: OnDatagram,
  onRefused: (to: Endpoint) => void,
  { on = 0, open = openSocket }: { readonly on?: number; readonly open?: OpenSocket } = {},
): Promise<Peer> {
  const anywhere =
    on === 0 ? await openedAlone(open, onDatagram) : await open(on, true, { onDatagram, onRefused: () => {} });
  const { port } = anywhere;
  const connected = new Map<number, Socket>();
  /** what the attempt under way at a port waits to be told */
  const pending = new Map<number, (result: "sent" | "refused") => void>();

  async function connect(to: Endpoint): Promise<Socket> {
    const socket = await open(port, true, {
      onDatagram(payload, from) {
        onDatagram(payload, from);
        pending.get(to.port)?.("sent");
      },
      onRefused() {
        refused += 1;
        const tell = pending.get(to.port);
        if (tell) tell("refused");
        else onRefused(to);
      },
    });
    await socket.connect(to);
    connected.set(to.port, socket);
    return socket;
  }

  return {
    endpoint: { address: loopback, port },
    async attempt(payload, to) {
      const socket = connected.get(to.port) ?? (await connect(to));
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
        void socket.pour([payload]).then((taken) => taken || tell("refused"));
      });
    },
    async pour(payloads, to) {
      const socket = connected.get(to.port) ?? (await connect(to));
      let result: "sent" | "refused" = "sent";
      const hear = (heard: "sent" | "refused") => {
        if (heard === "refused") result = heard;
      };
      pending.set(to.port, hear);
      if (!(await socket.pour(payloads))) hear("refused");
      await new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
      if (pending.get(to.port) === hear) pending.delete(to.port);
      return result;
    },
    forget(port) {
      void connected.get(port)?.close();
      connected.delete(port);
    },
    async close() {
      await Promise.all([anywhere, ...connected.values()].map((socket) => socket.close()));
    },
  };
}
