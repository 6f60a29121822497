import type { EventOf } from "../model/recording.ts";

export interface CheckWords {
  /** said on standard error while a program lets the lab wait */
  readonly waiting: Readonly<Record<EventOf<"waiting">["forWhat"], (actor: string) => string>>;
  /** `lab watch`: what it looks at; its keys, or how to leave it where there are none; and the keys explained */
  readonly watching: (folder: string) => string;
  readonly watchKeys: string;
  readonly watchEnds: string;
  readonly watchHelp: string;
  /** without a terminal the first lesson plays by itself */
  readonly playing: (title: string) => string;
  readonly playedBy: string;
  readonly goOn: (command: string) => string;
}
