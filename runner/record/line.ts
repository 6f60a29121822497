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
  const sent: Parcel[] = [];
  /** how many have been sent so far */
  let count = 0;
  let target: ReturnType<typeof to> = { endpoint: { address: "", port: 0 }, sure: false };
  let busy = false;
  /** until the newest ones' fate is known */
  let newest: Promise<void> = Promise.resolve();

  const confirm = (many: number) => sent.splice(0, many).forEach(onArrived);

  async function handOn(parcels: readonly Parcel[]): Promise<void> {
    sent.push(...parcels);
    count += parcels.length;
    const last = count;
    const payloads = parcels.map(({ payload }) => payload);
    const { endpoint, sure } = target;
    let result: "sent" | "refused";
    try {
      result = await (sure ? via.pour(payloads, endpoint) : via.attempt(payloads[0]!, endpoint));
    } catch {
      result = "refused";
    }
    if (isClosed()) return;
    onResult(result);
    // those sent after them are not known yet
    if (result === "sent") confirm(Math.max(0, sent.length - (count - last)));
    else for (const parcel of sent.splice(0)) onLost(parcel, "nobody-bound");
  }

  async function work(): Promise<void> {
    while (waiting.length > 0 && !isClosed()) {
      const next = to();
      const same = next.sure && next.endpoint.port === target.endpoint.port;
      if (sent.length > 0 && (!same || sent.length >= atOnce)) {
        await newest;
        continue;
      }
      target = next;
      newest = handOn(waiting.splice(0, next.sure ? atOnce - sent.length : 1));
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
      if (busy) return;
      busy = true;
      // what comes together goes on together
      queueMicrotask(() => void work());
    },
    confirm: () => confirm(1),
    confirmSure: () => confirm(target.sure ? sent.length : 0),
  };
}
