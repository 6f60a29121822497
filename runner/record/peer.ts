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
   * than a turn; meanwhile more may be poured. After a refusal it is not known how many of those under way got there.
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

/** One of a peer's sockets, connected. */
interface Towards {
  readonly socket: Socket;
  /** told how the attempt under way ends */
  tell: ((result: "sent" | "refused") => void) | null;
  /** under way */
  pours: number;
  /** heard so far */
  refusals: number;
}

/** How long a refusal may take to be heard, in ms; on loopback it is there at once. A late one is still heard: `onRefused`. */
const refusalMs = 4;

let turn: Promise<void> | null = null;
/** After the next poll phase, in which a refusal of what has just been sent is heard. */
const nextTurn = () =>
  (turn ??= new Promise((resolve) =>
    setImmediate(() => {
      turn = null;
      setImmediate(resolve);
    }),
  ));

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
  const connected = new Map<number, Promise<Towards>>();

  async function connect(to: Endpoint): Promise<Towards> {
    const towards: Omit<Towards, "socket"> = { tell: null, pours: 0, refusals: 0 };
    const socket = await open(port, true, {
      onDatagram(payload, from) {
        onDatagram(payload, from);
        towards.tell?.("sent");
      },
      onRefused() {
        refused += 1;
        towards.refusals += 1;
        if (towards.tell) towards.tell("refused");
        else if (towards.pours === 0) onRefused(to);
      },
    });
    await socket.connect(to);
    return Object.assign(towards, { socket });
  }

  /** one that could not be opened is none */
  const closed = (opening: Promise<Towards> | undefined) =>
    opening?.then(
      ({ socket }) => socket.close(),
      () => {},
    );

  function towards(to: Endpoint): Promise<Towards> {
    const known = connected.get(to.port);
    if (known) return known;
    const opening = connect(to);
    connected.set(to.port, opening);
    opening.catch(() => connected.delete(to.port));
    return opening;
  }

  return {
    endpoint: { address: loopback, port },
    async attempt(payload, to) {
      const there = await towards(to);
      return new Promise((resolve) => {
        const tell = (result: "sent" | "refused") => {
          if (there.tell !== tell) return;
          there.tell = null;
          clearTimeout(timer);
          resolve(result);
        };
        there.tell = tell;
        // timers run before the poll phase: a refusal that is already there is heard before the immediate
        const timer = setTimeout(() => setImmediate(() => tell("sent")), refusalMs);
        void there.socket.pour([payload]).then((taken) => taken || tell("refused"));
      });
    },
    async pour(payloads, to) {
      const there = await towards(to);
      const before = there.refusals;
      there.pours += 1;
      // the system tells it with the next send, which then is not sent
      if (!(await there.socket.pour(payloads))) there.refusals += 1;
      await nextTurn();
      there.pours -= 1;
      return there.refusals === before ? "sent" : "refused";
    },
    forget(port) {
      void closed(connected.get(port));
      connected.delete(port);
    },
    async close() {
      await Promise.all([anywhere.close(), ...[...connected.values()].map(closed)]);
    },
  };
}
