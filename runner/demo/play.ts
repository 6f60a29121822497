import type { Actor } from "../model/lesson.ts";
import type { Event, Trouble } from "../model/recording.ts";
import type { Fault } from "../record/faults.ts";
import type { StepEnd } from "./state.ts";

/** What stands behind a demo: real programs, or the recording of an earlier run. */
export interface Play {
  /** plays a step, counted from 1, to its end; `null` when a restart came in between */
  step(step: number): Promise<StepEnd | null>;
  /** all programs end, and the stage is empty */
  restart(): Promise<void>;
  /** the faults that wait for the next datagrams */
  aimed(): readonly Fault[];
  /** `null`: this is a recording */
  readonly hands: Hands | null;
  close(): Promise<void>;
}

/** What a teacher can do to the programs and the network. */
export interface Hands {
  readonly seed: string;
  fault(fault: Fault): void;
  loss(percent: number): void;
  type(actor: Actor, line: string): boolean;
  kill(actor: Actor): void;
  start(actor: Actor): void;
}

/** `step`: the one that the event belongs to. Events of one step follow each other, and a restart begins at step 1. */
export type OnEvent = (event: Event, step: number) => void;

export type OnTrouble = (trouble: Extract<Trouble, { code: "port-held" }>, own: number) => void;
