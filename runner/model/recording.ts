import type { Actor } from "./lesson.ts";

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** One datagram on the wire. `payload` holds its first bytes only (at most `payloadKept`), `size` is its whole length in bytes. */
export interface Datagram {
  readonly id: number;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly size: number;
  readonly payload: Uint8Array;
}

/** Bytes of a payload that a recording keeps. */
export const payloadKept = 2048;

/** Why a datagram never arrived. */
export type Loss = "fault" | "nobody-bound" | "queue-full" | "too-large";

/** What a program is waited for to do. */
export type Waited = "bind" | "keyboard" | "answer" | "datagram";

/** How a wait ended: all was seen, the program provably rests, its time was up, it ended. */
export type Settling = "seen" | "rests" | "time" | "ended";

/** `at`: milliseconds since the recording began. `scene`: the id of the scene it belongs to. */
interface Base {
  readonly at: number;
  readonly scene: string;
  readonly actor: Actor;
}

export type Event = Base &
  /**
   * `piped`: its output goes to a pipe, since no terminal can be had: it may hold back what it prints.
   * `uncompiled`: its compiler refused it, and what is printed is the compiler's
   */
  (
    | { readonly kind: "started"; readonly command: string; readonly piped?: true; readonly uncompiled?: true }
    /** the actor is known to hold this endpoint */
    | { readonly kind: "bound"; readonly endpoint: Endpoint }
    | { readonly kind: "unbound"; readonly endpoint: Endpoint }
    | { readonly kind: "typed"; readonly line: string }
    /** as printed, escape sequences and all; standard output and standard error in one; `omitted` bytes before it were not kept */
    | { readonly kind: "printed"; readonly text: string; readonly omitted?: number }
    | { readonly kind: "sent"; readonly datagram: Datagram }
    | { readonly kind: "arrived"; readonly id: number }
    | { readonly kind: "dropped"; readonly id: number; readonly why: Loss }
    /** the actor was told that nobody is bound at `to`; no datagram crossed */
    | { readonly kind: "refused"; readonly to: Endpoint }
    /** the end of a step's wait; `reads`: the program waits for its keyboard, `null` where the system does not tell */
    | { readonly kind: "settled"; readonly how: Settling; readonly reads: boolean | null }
    /** ports that the program holds besides the lesson's address, when it cannot be reached there */
    | { readonly kind: "elsewhere"; readonly udp: readonly number[]; readonly tcp: readonly number[] }
    /** datagrams that the machine refused since the actor started, whoever sent them: at least so many were its own, or fewer */
    | { readonly kind: "refusals"; readonly count: number }
    | { readonly kind: "exited"; readonly code: number | null; readonly signal: string | null }
    /** a datagram from a process that does not belong to the scene; it changes no verdict */
    | { readonly kind: "stranger"; readonly datagram: Datagram }
    /** the program is being waited for; shown to the person, judged by nobody */
    | { readonly kind: "waiting"; readonly forWhat: Waited }
    /** the lab could not do its part */
    | { readonly kind: "trouble"; readonly trouble: Trouble }
  );

/** Why the lab could not tell: never the learner's fault. */
export type Trouble =
  | { readonly code: "port-held"; readonly port: number; readonly holder: string | null }
  | { readonly code: "no-interpreter"; readonly language: string; readonly tried: readonly string[] }
  | { readonly code: "no-permission"; readonly what: string }
  /** the machine was so busy that even the lab hardly got on */
  | { readonly code: "machine-too-slow" }
  /** other processes sent so much to the lab's sockets that the system dropped datagrams there */
  | { readonly code: "flooded"; readonly dropped: number }
  | { readonly code: "not-on-this-system"; readonly what: "hold-still" | "limits" }
  | { readonly code: "lab-error"; readonly detail: string };

/** What happened in all scenes of one lesson, in the order in which it was seen. */
export interface Recording {
  readonly lesson: string;
  readonly seed: string;
  readonly events: readonly Event[];
}

export type EventOf<K extends Event["kind"]> = Extract<Event, { readonly kind: K }>;
