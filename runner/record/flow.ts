import type { Actor } from "../model/lesson.ts";
import type { Datagram, Endpoint } from "../model/recording.ts";
import type { Peer } from "./endpoint.ts";

/** Whose datagram it is: an actor's, in one run of its program. */
export interface Owner {
  readonly actor: Actor;
  readonly alive: () => boolean;
}

/** A client's datagrams leave towards the server from a port of their own, so that the server sees who is who. */
export interface Flow {
  readonly owner: Owner;
  readonly client: Endpoint;
  readonly peer: Peer;
  /** what waits to be sent to the server, and to the client */
  readonly toServer: Line;
  readonly toClient: Line;
}

/**
 * To where nobody may be bound one at a time, so that a refusal is known to be the last one's; else so many at once.
 */
export interface Line {
  readonly waiting: Parcel[];
  busy: boolean;
  /** record the arrival of what was sent just now, the oldest first: a cause stands before its effect */
  readonly arrivals: (() => void)[];
}

export interface Parcel {
  readonly datagram: Datagram;
  readonly payload: Uint8Array;
  readonly delivered?: () => void;
}

export const openLine = (): Line => ({ waiting: [], busy: false, arrivals: [] });
