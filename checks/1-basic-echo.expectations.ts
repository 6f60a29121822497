import type { lesson } from "../lessons/1-basic-echo/lesson.ts";
import type { Expectations } from "./vocabulary/expectations.ts";
import {
  beforeTyping,
  type Line,
  linesOf,
  neverRead,
  printsAnswer,
  sendsText,
  sentNothing,
} from "./vocabulary/client.ts";
import {
  all,
  bytesOf,
  endedEarly,
  met,
  ofKind,
  pending,
  sceneOf,
  textOf,
  troubleIn,
  unreachable,
} from "./vocabulary/events.ts";
import {
  answeredBy,
  type Ask,
  asksOf,
  capitals,
  noAnswer,
  printsPayload,
  printsPort,
  withLateCopies,
} from "./vocabulary/server.ts";
import type { Event, Recording } from "../runner/model/recording.ts";
import type { Ruling } from "../runner/model/verdict.ts";

const port = 8080;
const empty = bytesOf("");

const filled = ({ datagram }: Ask) => datagram.size > 0;

/** Some answer came to the client that asked. */
const served = ({ replies, peer }: Ask) => replies.some(({ to }) => to === peer);

function asServer(recording: Recording, judge: (asks: readonly Ask[], events: readonly Event[]) => Ruling): Ruling {
  const events = sceneOf(recording, "server");
  const asks = withLateCopies(asksOf(events));
  return asks.length === 0 ? pending : judge(asks, events);
}

/** Judged on the lines typed; a client that ended or waits for the network before it sent anything has not got that far. */
function asClient(recording: Recording, judge: (lines: readonly Line[]) => Ruling): Ruling {
  return startsBadly(sceneOf(recording, "client")) ? pending : judge(linesIn(recording));
}

/** What it sent before anything was typed. */
const unaskedIn = (recording: Recording) =>
  [
    ...ofKind(beforeTyping(sceneOf(recording, "client")), "sent"),
    ...ofKind(sceneOf(recording, "client-unasked"), "sent"),
  ].filter(({ actor }) => actor === "client");

/** The lines, without what the client sends by itself, again and again: that is `client-starts-first`'s finding. */
function linesIn(recording: Recording): readonly Line[] {
  const calls = unaskedIn(recording).map(({ datagram }) => textOf(datagram.payload));
  return linesOf(sceneOf(recording, "client"), port).map((line) => ({
    ...line,
    sent: line.sent.filter(({ payload }) => textOf(payload) === line.typed.trim() || !calls.includes(textOf(payload))),
  }));
}

const sentAny = (events: readonly Event[]) => ofKind(events, "sent").some(({ actor }) => actor === "client");

const startsBadly = (events: readonly Event[]) =>
  neverRead(events) || tookThePort(events) !== undefined || (!sentAny(events) && endedEarly(events, "client") !== null);

const tookThePort = (events: readonly Event[]) => ofKind(events, "bound").find(({ actor }) => actor === "client");

/** Line ends are `client-sends-line`'s business. */
const withoutLineEnd = (text: string) => text.replace(/\r?\n$/, "");

export const expectations: Expectations<typeof lesson> = {
  "server-replies-upper"(recording) {
    const events = sceneOf(recording, "server");
    const asks = withLateCopies(asksOf(events));
    if (asks.length === 0) return unreachable(events, "server", port);
    const first = asks[0]!.peer;
    // the empty datagram and the second client have expectations of their own: here a missing answer to them does not count
    const judged = asks.filter((ask) => filled(ask) && (ask.peer === first || served(ask)));
    const rulings = judged.map((ask) => {
      const ruling = answeredBy(ask, capitals(ask.datagram.payload));
      return asks.indexOf(ask) > 0 && ask.replies.length === 0 ? afterTheEmpty(asks, ask, ruling) : ruling;
    });
    return all(rulings);
  },

  "server-prints-arrival": (recording) =>
    asServer(recording, (asks) => {
      const rulings = asks.filter(filled).map((ask) => {
        const ruling = all([printsPayload(ask), printsPort(ask, ask.printed)]);
        // what it printed while it broke down is no line about the datagram
        return ruling.state === "unmet" && ask.ended && ask.replies.length === 0 ? pending : ruling;
      });
      return all(rulings.filter(({ state }) => state !== "pending"));
    }),

  "server-answers-empty": (recording) =>
    asServer(recording, (asks) => {
      const at = asks.findIndex((ask) => !filled(ask));
      const ask = asks[at];
      const next = asks[at + 1];
      if (!ask || asks.slice(0, at).every(({ replies }) => replies.length === 0)) return pending;
      const replied = ask.replies.find(({ datagram }) => datagram.size === 0);
      if (!replied) return answeredBy(onlyOwn(ask, asks[at - 1]), empty);
      // one that answers everything twice has been told so
      const twice = ({ replies }: Ask) => replies.length > 1;
      if (twice(ask) && !asks.slice(0, at).some(twice)) return answeredBy(ask, empty);
      if (!next) return ask.ended ?? pending;
      return next.replies.length > 0 ? met : noAnswer(next);
    }),

  "server-keeps-serving": (recording) =>
    asServer(recording, (asks) => {
      const [first] = asks;
      const other = asks.find(({ peer }) => peer !== first?.peer);
      if (!other || first?.replies.length === 0) return pending;
      if (served(other)) return met;
      return other.replies.length > 0 ? answeredBy(other, capitals(other.datagram.payload)) : noAnswer(other);
    }),

  "client-sends-line"(recording) {
    const events = sceneOf(recording, "client");
    const lines = linesIn(recording);
    if (lines.length === 0 && troubleIn(events)) return unreachable(events, "client", port);
    if (startsBadly(events)) return pending;
    // what a client does not read any more after an empty line that left nothing is `client-sends-empty`'s finding
    const stuck = lines.findIndex(({ typed, sent, reads }) => typed === "" && sent.length === 0 && reads === false);
    const read = stuck < 0 ? lines : lines.slice(0, stuck);
    const judged = read.filter(({ typed }) => typed !== "" && typed === typed.trim());
    return all(judged.map((line) => sendsText(line, line.typed)));
  },

  "client-trims": (recording) =>
    asClient(recording, (lines) => {
      const line = lines.find(({ typed }) => typed !== typed.trim());
      const sent = line?.sent[0];
      if (!line || !sent) return pending;
      const text = withoutLineEnd(textOf(sent.payload));
      return text === text.trim() && text !== "" ? met : sendsText(line, line.typed.trim());
    }),

  "client-sends-empty": (recording) =>
    asClient(recording, (lines) => {
      const line = lines.find(({ typed }) => typed === "");
      if (!line || lines[0]!.sent.length === 0) return pending;
      const [sent] = line.sent;
      if (!sent) return sentNothing(line);
      if (sent.size === 0) return met;
      // one that adds something to each line adds it to an empty one too: that is `client-sends-line`'s finding
      return sendsText(lines[0]!, lines[0]!.typed).state === "met" ? sendsText(line, "") : pending;
    }),

  "client-prints-reply": (recording) =>
    asClient(recording, (lines) => all(lines.map(printsAnswer).filter(({ state }) => state !== "pending"))),

  "client-starts-first"(recording) {
    const events = sceneOf(recording, "client");
    const lines = linesOf(events, port);
    const before = beforeTyping(events);
    const took = tookThePort(events);
    if (took) return { state: "unmet", at: took.at, finding: { code: "took-the-port", port: took.endpoint.port } };
    const [unasked] = unaskedIn(recording);
    if (unasked)
      return { state: "unmet", at: unasked.at, finding: { code: "sent-unasked", seen: unasked.datagram.payload } };
    const ended = endedEarly(events, "client");
    if (ended && !sentAny(events)) return troubleIn(events) ?? ended;
    if (neverRead(events))
      return { state: "unmet", at: before.at(-1)?.at ?? 0, finding: { code: "waits-for-the-network" } };
    const [first, ...later] = lines;
    if (!first) return pending;
    if (first.sent.length > 0) return met;
    return later.some(({ sent }) => sent.length > 0) ? sentNothing(first) : pending;
  },
};

/** After an empty datagram that ended it, its silence is that expectation's finding. */
function afterTheEmpty(asks: readonly Ask[], ask: Ask, ruling: Ruling): Ruling {
  const emptyOne = asks.findIndex((other) => !filled(other));
  return emptyOne >= 0 && asks.indexOf(ask) > emptyOne ? met : ruling;
}

/** Without what still dribbles in from the datagram before. */
function onlyOwn(ask: Ask, before: Ask | undefined): Ask {
  const late = textOf(before?.datagram.payload ?? empty).toLowerCase();
  return { ...ask, replies: ask.replies.filter(({ datagram }) => textOf(datagram.payload).toLowerCase() !== late) };
}
