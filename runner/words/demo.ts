/** What can be wrong with a line of a recording. */
export type DamageCode =
  | "not-json"
  | "no-header"
  | "unknown-version"
  | "unknown-event"
  | "damaged-event"
  | "line-too-long";

/** Why a key did nothing, or what it did. */
export type Notice =
  | { readonly code: "last-step" }
  | { readonly code: "no-step"; readonly steps: number }
  | { readonly code: "nobody-to-type-to" }
  | { readonly code: "nobody-reads"; readonly actor: string }
  | { readonly code: "recorded" }
  | { readonly code: "killed" }
  | { readonly code: "no-server" }
  | { readonly code: "server-runs" }
  | { readonly code: "short"; readonly step: number; readonly expected: number; readonly seen: number }
  | { readonly code: "not-bound"; readonly step: number; readonly actor: string }
  | { readonly code: "ended-early"; readonly step: number; readonly actor: string }
  | { readonly code: "resume"; readonly step: number }
  /** the lesson's port is somebody else's; `used`: the one that the demo has instead */
  | { readonly code: "held"; readonly port: number; readonly holder: string | null; readonly used: number };

/** What the demo says. Names of actors come in the reader's language. */
export interface DemoWords {
  readonly lesson: (number: number, title: string) => string;
  readonly step: (step: number, steps: number) => string;
  readonly before: string;
  /** what only the teacher reads */
  readonly notes: (text: string) => string;
  readonly next: (text: string) => string;
  readonly over: string;
  /** in place of what a step says, when it went otherwise */
  readonly otherwise: string;
  /** the keys, explained; in Markdown */
  readonly help: string;
  readonly notices: { readonly [Code in Notice["code"]]: (notice: Extract<Notice, { code: Code }>) => string };
  readonly keys: {
    readonly walk: string;
    readonly help: string;
    readonly network: string;
    readonly typing: string;
    readonly jumping: (digits: string) => string;
    readonly leaving: string;
  };
  readonly states: Readonly<Record<"playing" | "paused" | "auto" | "looking-back" | "replay" | "recording", string>>;
  /** what befalls the next datagrams */
  readonly faults: Readonly<Record<"drop" | "duplicate" | "delay" | "swap", string>>;
  readonly nextDatagram: (faults: readonly string[]) => string;
  readonly loss: (percent: number, seed: string) => string;
  readonly viewers: (count: number) => string;
  readonly typeTo: (actor: string) => string;
  readonly page: {
    readonly at: (url: string) => string;
    /** the part of the page where the programs' output is */
    readonly outputs: string;
    readonly picture: string;
    readonly list: string;
    readonly showList: string;
    readonly dark: string;
    readonly larger: string;
    readonly smaller: string;
    readonly waiting: string;
    readonly lostConnection: string;
    /** how many datagrams a status line tells of */
    readonly news: (count: number) => string;
  };
  readonly refusals: {
    readonly needsTerminal: (line: string) => string;
    readonly cannotWrite: (file: string, reason: string) => string;
    readonly cannotRead: (file: string, reason: string) => string;
    readonly damaged: (file: string, damage: { readonly code: DamageCode; readonly line: number }) => string;
    readonly cannotListen: (address: string, reason: string) => string;
    readonly badSeconds: (value: string) => string;
    readonly otherLesson: (file: string, lesson: string) => string;
    readonly fileMissing: (line: string) => string;
    readonly needsTo: (choices: readonly string[]) => string;
    readonly needsOutput: string;
  };
  readonly written: (file: string) => string;
}
