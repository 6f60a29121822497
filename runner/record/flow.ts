import type { Actor } from "../model/lesson.ts";
import type { Endpoint } from "../model/recording.ts";
import type { Line } from "./line.ts";
import type { Peer } from "./peer.ts";

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
  readonly toServer: Line;
  readonly toClient: Line;
  /** replies from another port than the server's: the client gets them from another port, too */
  readonly astray: Line;
}
