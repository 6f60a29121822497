import type { EventOf } from "../model/recording.ts";

export interface CheckWords {
  /** said on standard error while a program lets the lab wait */
  readonly waiting: Readonly<Record<EventOf<"waiting">["forWhat"], (actor: string) => string>>;
  /** `lab watch`: what it looks at, and how to leave it */
  readonly watching: (folder: string) => string;
  /** without a terminal the first lesson plays by itself */
  readonly playing: (title: string) => string;
  readonly playedBy: string;
  readonly goOn: (command: string) => string;
}
