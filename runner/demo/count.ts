import type { Event } from "../model/recording.ts";

/** What has happened in a session, and its datagrams: how many left, and which of them have neither arrived nor been lost. */
export interface Count {
  events: number;
  sent: number;
  readonly open: Set<number>;
  /** held back until another overtakes it, which may never come: nobody waits for these */
  readonly swapped: Set<number>;
}

export const emptyCount = (): Count => ({ events: 0, sent: 0, open: new Set(), swapped: new Set() });

export function count(counted: Count, event: Event, isSwapped: boolean): void {
  // the end of a wait is no news
  if (event.kind !== "settled") counted.events += 1;
  if (event.kind === "sent") {
    counted.sent += 1;
    (isSwapped ? counted.swapped : counted.open).add(event.datagram.id);
  }
  if (event.kind === "arrived" || event.kind === "dropped") {
    counted.open.delete(event.id);
    counted.swapped.delete(event.id);
  }
}
