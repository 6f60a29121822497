import type { Key } from "../guide/keys.ts";
import type { Line } from "../guide/line.ts";
import type { Actor } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import type { Fault } from "../record/faults.ts";
import type { Notice } from "../words/demo.ts";

/** Who has the keyboard. */
export type Mode =
  | { readonly is: "keys"; readonly hasJumped?: true }
  | { readonly is: "typing"; readonly actor: Actor; readonly line: Line }
  /** the keys are explained */
  | { readonly is: "help" }
  | { readonly is: "jumping"; readonly digits: string }
  /** `back`: the mode that "no" leads back to */
  | { readonly is: "leaving"; readonly back: Mode };

export interface DemoState {
  readonly steps: number;
  /** programs and faults cannot be touched */
  readonly recorded: boolean;
  /** the last step begun; 0 before the first */
  readonly begun: number;
  /** the step whose end is shown; while it is `begun`, the picture lives */
  readonly shown: number;
  /** the step that is being played towards; `null` when nothing plays */
  readonly goal: number | null;
  readonly auto: boolean;
  readonly paused: boolean;
  readonly mode: Mode;
  readonly notice: Notice | null;
  /** in percent */
  readonly loss: number;
  /** programs that run, the one typed to last in front */
  readonly running: readonly Actor[];
  /** the servers among all that were started, the newest last */
  readonly servers: readonly Actor[];
  /** the step where the last lecture ended */
  readonly resume: number | null;
  /** the network or a program was meddled with since all began: what a step expects need not come */
  readonly meddled: boolean;
  /** steps that did not come as they are told, because something was meddled with */
  readonly otherwise: readonly number[];
  /** a step fell short by itself */
  readonly failed: boolean;
}

/** How a step came to its end. */
export type StepEnd = { readonly code: "done" } | Extract<Notice, { code: "short" | "not-bound" | "ended-early" }>;

export type Input =
  | { readonly is: "key"; readonly key: Key }
  | { readonly is: "event"; readonly event: Event }
  | { readonly is: "resize" }
  | { readonly is: "step-ended"; readonly step: number; readonly end: StepEnd }
  /** the time to read a step is over */
  | { readonly is: "read" }
  | { readonly is: "told"; readonly notice: Notice }
  | { readonly is: "gone" };

export type Effect =
  | { readonly do: "draw"; readonly event: Event }
  /** the picture anew, up to the end of the step shown */
  | { readonly do: "redraw" }
  | { readonly do: "play"; readonly step: number }
  /** all programs end, and the stage is empty */
  | { readonly do: "restart" }
  | { readonly do: "give-time" }
  | { readonly do: "fault"; readonly fault: Fault }
  | { readonly do: "loss"; readonly percent: number }
  | { readonly do: "type"; readonly actor: Actor; readonly line: string }
  | { readonly do: "kill"; readonly actor: Actor }
  | { readonly do: "start"; readonly actor: Actor }
  | { readonly do: "leave" };

export interface Turn {
  readonly state: DemoState;
  readonly effects: readonly Effect[];
}

export function firstState(
  steps: number,
  { auto, recorded, resume }: { readonly auto: boolean; readonly recorded: boolean; readonly resume: number | null },
): DemoState {
  return {
    steps,
    recorded,
    begun: 0,
    shown: 0,
    goal: null,
    auto,
    paused: false,
    mode: { is: "keys" },
    notice: null,
    loss: 0,
    running: [],
    servers: [],
    resume,
    meddled: false,
    otherwise: [],
    failed: false,
  };
}

/** What is to be said besides: the keys' answer, and before all begins where the last lecture ended. */
export const noticesOf = ({ notice, resume, begun }: DemoState): readonly Notice[] => [
  ...(notice ? [notice] : []),
  ...(resume !== null && begun === 0 ? [{ code: "resume", step: resume } as const] : []),
];
