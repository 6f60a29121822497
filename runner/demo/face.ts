import type { Actor } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import type { Fault } from "../record/faults.ts";
import type { DemoWords } from "../words/demo.ts";
import type { LadderWords } from "../words/ladder.ts";
import type { DemoState } from "./state.ts";

/** What a lesson's demo is called, and what is said with each step. */
export interface Script {
  readonly number: number;
  readonly title: string;
  readonly cast: readonly Actor[];
  readonly steps: readonly { readonly id: string; readonly text: string; readonly notes: string }[];
  readonly words: DemoWords;
  readonly ladder: LadderWords;
}

/** What is said of the step shown; a claim that did not come true is not made. */
export const stepText = ({ steps, words }: Script, { shown, otherwise }: DemoState): string =>
  otherwise.includes(shown) ? words.otherwise : (steps[shown - 1]?.text ?? words.page.waiting);

/** What else stands around the picture. */
export interface Surroundings {
  readonly aimed: readonly Fault[];
  readonly seed: string | null;
  readonly recording: boolean;
  readonly viewers: number | null;
  readonly url: string | null;
}

/** A place where the demo is seen: the full screen, plain lines, the page. */
export interface Face {
  /** one more event in the picture that is shown */
  draw(event: Event): void;
  /** another picture */
  redraw(events: readonly Event[], state: DemoState): void;
  /** a step begins */
  begin(step: number): void;
  /** after each turn: what stands around the picture */
  show(state: DemoState, around: Surroundings): void;
  /** nothing more comes for a while */
  rest(): void;
  close(): void;
}
