import type { Paint } from "./paint.ts";

export interface Page {
  readonly columns: number;
  readonly colour: boolean;
  readonly unicode: boolean;
}

/** What a block is written on. */
export interface Paper extends Page {
  readonly paint: Paint;
  readonly rule: string;
  readonly bullet: string;
  readonly bar: string;
}
