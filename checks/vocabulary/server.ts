import type { Actor } from "../../runner/model/lesson.ts";
import type { Datagram, Event } from "../../runner/model/recording.ts";
import type { Ruling } from "../../runner/model/verdict.ts";
import { shows, showsNumber, visible } from "../../runner/record/shown.ts";
import { endedEarly, met, ofKind, outputOf, pending, same, textOf } from "./events.ts";

/** A datagram that came to the server, and what it did until the next one came. */
export interface Ask {
  readonly datagram: Datagram;
  /** the lab's client that sent it */
  readonly peer: Actor;
  readonly at: number;
  readonly replies: readonly Reply[];
  /** nobody was bound: it reached nobody */
  readonly refused: boolean;
  readonly printed: string;
  /** all that it printed from then on */
  readonly printedLater: string;
  /** the events from then until the next one came */
  readonly events: readonly Event[];
  /** the program's end, if it had ended by then */
  readonly ended: Ruling | null;
}

export interface Reply {
  readonly datagram: Datagram;
  /** the lab's client that got it */
  readonly to: Actor;
}

const isPeer = (actor: Actor) => actor.startsWith("lab#");

/** The datagrams of the lab's clients, each with what came of it. One that was lost and sent again counts once. */
export function asksOf(events: readonly Event[]): readonly Ask[] {
  const starts = events.flatMap((event, index) => {
    if (event.kind !== "sent" || !isPeer(event.actor)) return [];
    const lost = events.some((other) => other.kind === "dropped" && other.id === event.datagram.id);
    const told = events.some((other, at) => other.kind === "refused" && at > index && other.actor === event.actor);
    return lost && !told ? [] : [{ event, index, lost }];
  });
  return starts.map(({ event, index, lost }, place) => {
    const until = starts[place + 1]?.index ?? events.length;
    const own = events.slice(index, until);
    const later = events.slice(index);
    return {
      datagram: event.datagram,
      peer: event.actor,
      at: event.at,
      replies: repliesIn(own, later),
      refused: lost,
      printed: outputOf(own, "server"),
      printedLater: outputOf(later, "server"),
      events: own,
      ended: endedEarly(events.slice(0, until), "server"),
    };
  });
}

function repliesIn(own: readonly Event[], later: readonly Event[]): readonly Reply[] {
  return ofKind(own, "sent")
    .filter(({ actor }) => actor === "server")
    .map(({ datagram }) => ({
      datagram,
      to: ofKind(later, "arrived").find(({ id }) => id === datagram.id)?.actor ?? "",
    }));
}

/** A second copy of an answer goes to the datagram that it answers, though the next one was on its way by then. */
export function withLateCopies(asks: readonly Ask[]): readonly Ask[] {
  const isCopy = (one: Reply, other: Reply) =>
    one.to === other.to && same(one.datagram.payload, other.datagram.payload);
  const homeOf = (reply: Reply, place: number) => {
    const before = asks.findIndex((ask, at) => at < place && ask.replies.some((other) => isCopy(reply, other)));
    return before >= 0 && asks[place]!.replies.some((other) => !isCopy(reply, other)) ? before : place;
  };
  const homes = asks.flatMap(({ replies }, place) => replies.map((reply) => ({ reply, home: homeOf(reply, place) })));
  return asks.map((ask, place) => ({
    ...ask,
    replies: homes.filter(({ home }) => home === place).map(({ reply }) => reply),
  }));
}

/** What is wrong with a program that did not answer a datagram. */
export function noAnswer({ datagram, at, refused, ended, printed }: Ask): Ruling {
  if (ended) return ended;
  if (refused) return { state: "unmet", at, finding: { code: "deaf-to-others", port: datagram.to.port } };
  return { state: "unmet", at, finding: { code: "silent", sent: datagram.payload, printed: visible(printed) } };
}

export const capitals = (payload: Uint8Array): Uint8Array => Buffer.from(textOf(payload).toUpperCase(), "utf8");

/** Answered once by these bytes, to the address it came from and from the port it was sent to; `before` may still dribble in. */
export function answeredBy(ask: Ask, expected: Uint8Array): Ruling {
  const { datagram, peer, at, replies } = ask;
  const unmet = (finding: Extract<Ruling, { state: "unmet" }>["finding"]): Ruling => ({ state: "unmet", at, finding });
  const [first] = replies;
  if (!first) return noAnswer(ask);
  const answer = replies.find((reply) => same(reply.datagram.payload, expected));
  if (!answer) return unmet({ code: "wrong-reply", sent: datagram.payload, expected, seen: first.datagram.payload });
  if (answer.to !== peer)
    return unmet({
      code: "reply-to-another",
      expected: datagram.from.port,
      seen: answer.datagram.to.port,
      payload: answer.datagram.payload,
    });
  if (answer.datagram.from.port !== datagram.to.port)
    return unmet({ code: "reply-from-other-port", expected: datagram.to.port, seen: answer.datagram.from.port });
  const extra = replies.find((reply) => reply !== answer);
  if (extra) return unmet({ code: "replied-twice", sent: datagram.payload, seen: extra.datagram.payload });
  return met;
}

/** It prints the payload; `pending` where it showed no sign of having got the datagram at all. */
export function printsPayload({ datagram, at, printedLater, printed, replies }: Ask): Ruling {
  if (shows(printedLater, datagram.payload)) return met;
  if (replies.length === 0 && visible(printed).trim() === "") return pending;
  return { state: "unmet", at, finding: { code: "not-printed", payload: datagram.payload, printed: visible(printed) } };
}

export function printsPort({ datagram, at }: Ask, output: string): Ruling {
  if (showsNumber(output, datagram.from.port)) return met;
  return {
    state: "unmet",
    at,
    finding: { code: "port-not-printed", port: datagram.from.port, printed: visible(output) },
  };
}
