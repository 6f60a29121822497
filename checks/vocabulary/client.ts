import type { Datagram, Event } from "../../runner/model/recording.ts";
import type { Ruling } from "../../runner/model/verdict.ts";
import { shows, showsNumber, visible } from "../../runner/record/shown.ts";
import { bytesOf, endedEarly, met, ofKind, outputOf, pending, same, troubleIn } from "./events.ts";

/** A line typed to the client, and what it did until the next one was typed. */
export interface Line {
  readonly typed: string;
  readonly at: number;
  /** where the lesson's client sends to */
  readonly port: number;
  /** whether a datagram of the client had come before the line was typed */
  readonly earlier: boolean;
  /** datagrams of the client */
  readonly sent: readonly Datagram[];
  /** what the lab's server answered */
  readonly answers: readonly Datagram[];
  readonly printed: string;
  /** whether it waits for its keyboard when the line is done with; `null` where the system does not tell */
  readonly reads: boolean | null;
  readonly events: readonly Event[];
  /** the program's end, if it had ended by then */
  readonly ended: Ruling | null;
  /** the lab's own trouble in a scene in which no datagram of the client has come at all */
  readonly trouble: Ruling | null;
}

export function linesOf(events: readonly Event[], port: number): readonly Line[] {
  const starts = events.flatMap((event, index) => (event.kind === "typed" ? [{ event, index }] : []));
  const heard = ofKind(events, "sent").some(({ actor }) => actor !== "lab");
  const trouble = heard ? null : troubleIn(events);
  return starts.map(({ event, index }, place) => {
    const until = starts[place + 1]?.index ?? events.length;
    const own = events.slice(index, until);
    const sent = ofKind(own, "sent");
    return {
      typed: event.line,
      at: event.at,
      port,
      earlier: ofKind(events.slice(0, index), "sent").some(({ actor }) => actor === event.actor),
      sent: sent.filter(({ actor }) => actor === event.actor).map(({ datagram }) => datagram),
      answers: sent.filter(({ actor }) => actor === "lab").map(({ datagram }) => datagram),
      printed: outputOf(own, event.actor),
      reads: ofKind(own, "settled").at(-1)?.reads ?? null,
      events: own,
      ended: endedEarly(events.slice(0, until), event.actor),
      trouble,
    };
  });
}

/** What the client did before anything was typed. */
export const beforeTyping = (events: readonly Event[]): readonly Event[] => {
  const first = events.findIndex(({ kind }) => kind === "typed");
  return first < 0 ? events : events.slice(0, first);
};

/** It did not come to read its keyboard while nobody was bound. */
export const neverRead = (events: readonly Event[]): boolean =>
  ofKind(beforeTyping(events), "settled").some(({ how, reads }) => how !== "ended" && reads === false);

/** Nothing was sent where something should have been. */
export function sentNothing({ typed, at, port, earlier, reads, printed, ended, trouble }: Line): Ruling {
  return (
    trouble ??
    ended ?? {
      state: "unmet",
      at,
      finding: { code: "sent-nothing", typed, port, earlier, reads, printed: visible(printed) },
    }
  );
}

/** One datagram with exactly these bytes. */
export function sendsExactly(line: Line, expected: Uint8Array): Ruling {
  const [first, second] = line.sent;
  if (!first) return sentNothing(line);
  if (!same(first.payload, expected))
    return {
      state: "unmet",
      at: line.at,
      finding: { code: "sent-wrong", typed: line.typed, expected, seen: first.payload },
    };
  if (second)
    return { state: "unmet", at: line.at, finding: { code: "sent-too-many", typed: line.typed, seen: second.payload } };
  return met;
}

export const sendsText = (line: Line, text: string): Ruling => sendsExactly(line, bytesOf(text));

/** Nothing leaves; whatever did is the finding. */
export function sendsNothing({ typed, at, sent }: Line): Ruling {
  const [first] = sent;
  return first ? { state: "unmet", at, finding: { code: "sent-although", typed, seen: first.payload } } : met;
}

/** One of the lab's answers to this line is printed; where nothing was sent, there was nothing to answer. */
export function printsAnswer({ answers, printed, at, ended }: Line): Ruling {
  const [answer] = answers;
  if (!answer) return pending;
  if (answers.some(({ payload }) => shows(printed, payload))) return met;
  return (
    ended ?? {
      state: "unmet",
      at,
      finding: { code: "answer-not-printed", answer: answer.payload, printed: visible(printed) },
    }
  );
}

export function printsAnswererPort({ answers, printed, at }: Line): Ruling {
  const [answer] = answers;
  if (!answer) return pending;
  if (showsNumber(printed, answer.from.port)) return met;
  return {
    state: "unmet",
    at,
    finding: { code: "port-not-printed", port: answer.from.port, printed: visible(printed) },
  };
}
