import type { Actor } from "../model/lesson.ts";
import type { Datagram, Endpoint, EventOf, Loss } from "../model/recording.ts";

/** `below`: the number of the last row when it happened, so that a late arrival can be drawn lower than its departure. */
export type Fate =
  | { readonly state: "in-flight" }
  | { readonly state: "arrived"; readonly at: number; readonly below: number }
  | { readonly state: "dropped"; readonly at: number; readonly below: number; readonly why: Loss };

/** A row keeps its number for good; a later row of the same number replaces it. */
interface RowBase {
  readonly number: number;
  readonly at: number;
  readonly scene: string;
}

export interface DatagramRow extends RowBase {
  readonly kind: "datagram";
  readonly from: Actor;
  /** null: nobody is known to be bound there */
  readonly to: Actor | null;
  readonly datagram: Datagram;
  readonly fate: Fate;
  /** it left from another port than its sender is bound to and is written to */
  readonly astray: boolean;
  /** it arrived once already */
  readonly copy: boolean;
}

export interface RefusedRow extends RowBase {
  readonly kind: "refused";
  readonly from: Actor;
  readonly to: Actor | null;
  readonly endpoint: Endpoint;
}

type NoteEvent = EventOf<
  "started" | "bound" | "unbound" | "typed" | "printed" | "exited" | "stranger" | "waiting" | "trouble" | "elsewhere"
>;

/** What one actor did besides; `printed` holds one line, without its end. */
export interface NoteRow extends RowBase {
  readonly kind: "note";
  /** a printed line of which more may come: a prompt, or half a line */
  readonly open: boolean;
  readonly actor: Actor;
  readonly event: NoteEvent;
}

export type Row = DatagramRow | RefusedRow | NoteRow;
