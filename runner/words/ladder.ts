import type { Loss, Waited } from "../model/recording.ts";
import type { Language } from "../model/words.ts";

/** The words in a picture of datagrams. Texts that come in as arguments are escaped already. */
export interface LadderWords {
  readonly language: Language;
  /** how a role is called above its lane; one that is not here keeps its own name */
  readonly roles: Readonly<Record<string, string>>;
  /** the lab as one more client of a server */
  readonly labAs: (number: number) => string;
  readonly bytes: (count: number) => string;
  /** in brackets behind something, as the language writes them */
  readonly aside: (text: string) => string;
  /** a payload and its length */
  readonly sized: (payload: string, size: number) => string;
  /** a datagram of 0 bytes */
  readonly empty: string;
  readonly characters: (count: number) => string;
  readonly lost: Readonly<Record<Loss, string>>;
  readonly onItsWay: string;
  /** arrived so late that other things happened first */
  readonly late: (milliseconds: number) => string;
  readonly copy: string;
  /** it left from another port than the one its sender is written to at */
  readonly astray: (port: number) => string;
  readonly nobody: string;
  readonly refused: (endpoint: string) => string;
  readonly started: (command: string) => string;
  readonly bound: (endpoint: string) => string;
  readonly unbound: (endpoint: string) => string;
  readonly typed: (line: string) => string;
  readonly printed: (line: string) => string;
  /** what it printed before this and nobody kept */
  readonly omitted: (bytes: number) => string;
  /** it holds these ports, and not the lesson's */
  readonly elsewhere: (udp: readonly number[], tcp: readonly number[]) => string;
  readonly exited: (code: number | null, signal: string | null) => string;
  readonly stranger: (endpoint: string, what: string) => string;
  readonly waiting: Readonly<Record<Waited, string>>;
  readonly trouble: (code: string) => string;
  /** one datagram in a line of its own, for those who hear the picture */
  readonly datagram: (from: string, to: string, size: number, payload: string) => string;
  /** one thing that one actor did */
  readonly note: (actor: string, what: string) => string;
  /** joins a datagram's line and what became of it */
  readonly outcome: (line: string, what: string) => string;
  /** the first byte that differs, counted from 0 */
  readonly differsAt: (offset: number) => string;
  readonly expected: string;
  readonly seen: string;
  readonly title: (lesson: string) => string;
  readonly listTitle: string;
  readonly notKept: (kept: number, size: number) => string;
  /** datagrams that no capture can hold, because IPv4 cannot */
  readonly leftOut: (count: number) => string;
}
