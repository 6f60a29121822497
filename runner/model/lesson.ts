/** What a lesson is: data only. The texts a learner reads stand beside it, in lesson.<lang>.md and words.<lang>.ts. */

export type Role = "server" | "client";
export const roles: readonly Role[] = ["server", "client"];

/** The role that an expectation is about stands at the beginning of its id. */
export const roleOf = (expectation: string): Role => (expectation.startsWith("server-") ? "server" : "client");

/** A part on the stage: `server`, `client`, a second start of the same program `client#2`, the lab's own ends `lab#1`. */
export type Actor = string;

/** A text with random words in it: `{a}` is a word of this run's seed, `{A}` the same in capitals; `{largest}` and `{above}` are sizes. */
export type Template = string;

/** What ends a step's wait early: all of it has been seen. Otherwise it ends when the program rests, ends, or its time is up. */
export type Sight =
  /** the sender's own socket got these bytes back */
  | { readonly sees: "reply"; readonly payload: Template }
  /** the program's output shows this payload */
  | { readonly sees: "printed"; readonly payload: Template }
  /** the program's output since the step began has this number */
  | { readonly sees: "number"; readonly number: number }
  /** the program's output since the step began shows this payload, and then, further down, this count */
  | { readonly sees: "counted"; readonly payload: Template; readonly count: number }
  /** the program's output since the step began says that a datagram was refused, or was truncated */
  | { readonly sees: "refusal" }
  | { readonly sees: "truncation" }
  /** the program's output since the step began has the port of the lab's end that it talks to */
  | { readonly sees: "port" }
  /** so many datagrams of the program have arrived at the lab since the step began */
  | { readonly sees: "datagrams"; readonly count: number }
  /** the lab's answer to the last datagram has been printed */
  | { readonly sees: "answer" };

export type Step =
  /** starts the program under test */
  | { readonly do: "start"; readonly actor: Actor }
  /** waits until a program reads its keyboard */
  | { readonly do: "keyboard"; readonly actor: Actor }
  /** the lab binds the lesson's address and plays the server, answering each datagram with a random word where `answers` */
  | { readonly do: "listen"; readonly answers: boolean }
  /** the lab's server goes away */
  | { readonly do: "unlisten" }
  /** one of the lab's clients sends a datagram of this text, or of so many bytes */
  | {
      readonly do: "send";
      readonly from: Actor;
      readonly payload: Template | { readonly bytes: number };
      readonly until: readonly Sight[];
      readonly calm?: true;
    }
  /** several of the lab's clients send, one right after the other */
  | {
      readonly do: "together";
      readonly sends: readonly { readonly from: Actor; readonly payload: Template }[];
      readonly until: readonly Sight[];
    }
  /** the server is held still while all of these are sent, then let go */
  | {
      readonly do: "queue";
      readonly from: Actor;
      readonly payloads: readonly Template[];
      readonly until: readonly Sight[];
    }
  /** a line is typed to the program; without `until`, nothing is expected to come of it */
  | {
      readonly do: "type";
      readonly actor: Actor;
      readonly line: Template;
      readonly until: readonly Sight[];
      /** what it prints besides matters: after all was seen, it is waited for until it rests */
      readonly calm?: true;
    }
  /** waits until the program rests, or nothing has stirred for a while: what it does by itself shows */
  | { readonly do: "linger"; readonly actor: Actor }
  /** the lab's client closes its socket */
  | { readonly do: "leave"; readonly actor: Actor }
  /** waits until a program that speaks by itself has sent these, and whatever else it sends, rests or ends */
  | { readonly do: "watch"; readonly actor: Actor; readonly payloads: readonly Template[] }
  /** played only when the step before it brought no datagram */
  | { readonly do: "unless-sent"; readonly steps: readonly Step[] }
  /** what would follow cannot happen */
  | { readonly do: "end" };

/** One conversation with one role's program, the lab playing the other end. */
export interface Scene {
  readonly id: string;
  readonly role: Role;
  /**
   * Played only when the program could have spoken unasked, so that an innocent one does not pay for it;
   * or only when nothing came of the scene before it, whose recording it then replaces.
   */
  readonly onlyIf?: "may-have-sent" | "nothing-sent";
  readonly steps: readonly Step[];
}

/** A question asked before anything runs. */
export interface Prediction {
  readonly id: string;
  readonly kind: "predict";
  /** ids of the choices, in the order shown */
  readonly options: readonly string[];
  /** the choice that comes true, by system where systems differ */
  readonly truth: string | { readonly linux: string; readonly macos: string; readonly windows: string };
  /** the quest or expectation whose datagrams show it */
  readonly shownBy: string;
}

/** One stop on the way through a lesson; its text is the section of the same id in lesson.<lang>.md. */
export type LessonStep =
  | { readonly id: string; readonly kind: "read" }
  | Prediction
  /** these programs are started for real, the learner types to them, and the quests tick themselves off */
  | {
      readonly id: string;
      readonly kind: "run";
      readonly cast: readonly Actor[];
      readonly quests: readonly string[];
    }
  /** the learner edits their files; the lab checks at each save */
  | { readonly id: string; readonly kind: "change" }
  | { readonly id: string; readonly kind: "check" }
  | { readonly id: string; readonly kind: "look-back" };

/** What a demo step does, with the real programs and the lab between them. */
export type DemoAction =
  | { readonly do: "start"; readonly actor: Actor }
  /** `expect`: so many more datagrams cross the wire before the step is complete */
  | { readonly do: "type"; readonly actor: Actor; readonly line: string; readonly expect: number }
  | { readonly do: "stop"; readonly actor: Actor }
  /** `expect` more datagrams, of programs that speak by themselves */
  | { readonly do: "watch"; readonly expect: number };

export interface DemoStep {
  readonly id: string;
  readonly actions: readonly DemoAction[];
}

/** A quest that begins with no server there, or with another one. */
export type ServerQuest = "away" | "replaced";

export interface Lesson<Id extends string = string, Quest extends string = string> {
  readonly number: number;
  /** the folder's name without its number */
  readonly id: string;
  /** the lesson's own port on 127.0.0.1, which a program may have written in */
  readonly port: number;
  /** how long a newcomer needs, in minutes */
  readonly minutes: number;
  /** what `lab check` reports, in this order; an id begins with the role it is about */
  readonly expectations: readonly Id[];
  /** what can be tried in the runs besides; a quest may also be an expectation's id */
  readonly quests: readonly Quest[];
  /** which of them are about the server's coming and going */
  readonly serverQuests?: Readonly<Partial<Record<Quest, ServerQuest>>>;
  readonly scenes: readonly Scene[];
  readonly steps: readonly LessonStep[];
  readonly demo: readonly DemoStep[];
}
