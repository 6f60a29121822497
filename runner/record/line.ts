import type { Actor } from "../model/lesson.ts";
import type { Datagram, Endpoint, Loss } from "../model/recording.ts";
import type { Peer } from "./peer.ts";

export interface Parcel {
  readonly datagram: Datagram;
  readonly payload: Uint8Array;
  /** told when it has arrived or is lost */
  readonly delivered?: () => void;
}

/** What a relay hands on in one direction, in the order in which it came. */
export interface Line {
  readonly receiver: Actor;
  /** the port that the newest ones were sent to */
  goesTo(): number;
  /** datagrams that have neither arrived nor been lost yet */
  underWay(): number;
  push(parcel: Parcel): void;
  /** it is not handed on */
  drop(parcel: Parcel, why: Loss): void;
  /** an effect of the oldest one that was sent just now has been seen: the cause stands before it */
  confirm(): void;
  /** the same of all that is sure to have arrived */
  confirmSure(): void;
}

export interface LineOptions {
  /** the socket that they leave from */
  readonly via: Peer;
  readonly receiver: Actor;
  /** where they go; `sure` when somebody is known to be bound there */
  readonly to: () => { readonly endpoint: Endpoint; readonly sure: boolean };
  readonly onArrived: (parcel: Parcel) => void;
  readonly onLost: (parcel: Parcel, why: Loss) => void;
  /** told after each burst */
  readonly onResult: (result: "sent" | "refused") => void;
  readonly isClosed: () => boolean;
}

/** Datagrams that wait for their turn. */
const mostWaiting = 4096;
/** Datagrams handed on in one go. */
const atOnce = 32;

/** To where nobody may be bound one at a time, so that a refusal is known to be the last one's; else so many at once. */
export function openLine({ via, receiver, to, onArrived, onLost, onResult, isClosed }: LineOptions): Line {
  const waiting: Parcel[] = [];
  /** sent just now, and not known to have arrived */
  let sent: Parcel[] = [];
  let target: ReturnType<typeof to> = { endpoint: { address: "", port: 0 }, sure: false };
  let busy = false;

  const confirm = (count: number) => sent.splice(0, count).forEach(onArrived);

  async function handOn(parcels: readonly Parcel[]): Promise<"sent" | "refused"> {
    const payloads = parcels.map(({ payload }) => payload);
    const { endpoint, sure } = target;
    try {
      return await (sure ? via.pour(payloads, endpoint) : via.attempt(payloads[0]!, endpoint));
    } catch {
      return "refused";
    }
  }

  async function work(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      target = to();
      sent = waiting.splice(0, target.sure ? atOnce : 1);
      const result = await handOn(sent);
      if (isClosed()) return;
      onResult(result);
      if (result === "sent") confirm(sent.length);
      for (const parcel of sent.splice(0)) onLost(parcel, "nobody-bound");
    }
    busy = false;
  }

  return {
    receiver,
    goesTo: () => target.endpoint.port,
    drop: onLost,
    underWay: () => waiting.length + sent.length,
    push(parcel) {
      if (waiting.length >= mostWaiting) return onLost(parcel, "queue-full");
      waiting.push(parcel);
      if (!busy) void work();
    },
    confirm: () => confirm(1),
    confirmSure: () => confirm(target.sure ? sent.length : 0),
  };
}
