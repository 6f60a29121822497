import type { lesson } from "../lessons/2-communication-loop/lesson.ts";
import type { Recording } from "../runner/model/recording.ts";
import type { Ruling } from "../runner/model/verdict.ts";
import { type Line, linesOf, printsAnswer, sendsText, sentNothing } from "./vocabulary/client.ts";
import { all, endedEarly, met, pending, sceneOf, textOf, unreachable } from "./vocabulary/events.ts";
import {
  answeredBy,
  type Ask,
  asksOf,
  capitals,
  noAnswer,
  printsPayload,
  withLateCopies,
} from "./vocabulary/server.ts";
import type { Expectations } from "./vocabulary/expectations.ts";

const port = 8004;
const rounds = 20;

const serverAsks = (recording: Recording) => withLateCopies(asksOf(sceneOf(recording, "server")));
const clientLines = (recording: Recording) => linesOf(sceneOf(recording, "client"), port);

/** One word, so that blanks and letters of other alphabets do not matter yet. */
const isWord = ({ typed }: Line) => /^[a-z]+$/.test(typed);

/** Sent, whatever was done to its blanks or line end, and its answer printed. */
function round(line: Line): Ruling {
  const [sent] = line.sent;
  if (!sent) return sentNothing(line);
  return textOf(sent.payload).trim() === line.typed ? printsAnswer(line) : sendsText(line, line.typed);
}

/** Its own answer, in whatever capitals, came to this client, and to no other. */
function ownAnswer(ask: Ask): Ruling {
  const own = textOf(ask.datagram.payload).toLowerCase();
  const [first] = ask.replies;
  if (!first) return noAnswer(ask);
  const astray = ask.replies.find(({ to }) => to !== ask.peer);
  if (!astray && ask.replies.some(({ datagram }) => textOf(datagram.payload).toLowerCase().includes(own))) return met;
  return answeredBy(astray ? { ...ask, replies: [astray] } : ask, capitals(ask.datagram.payload));
}

export const expectations: Expectations<typeof lesson> = {
  "server-many-rounds"(recording) {
    const asks = serverAsks(recording);
    if (asks.length === 0) return unreachable(sceneOf(recording, "server"), "server", port);
    const first = asks.slice(0, rounds);
    const whole = first.length === rounds ? met : (endedEarly(sceneOf(recording, "server"), "server") ?? pending);
    return all([...first.map((ask) => answeredBy(ask, capitals(ask.datagram.payload))), whole]);
  },

  "server-two-clients"(recording) {
    const asks = serverAsks(recording);
    const turns = asks.slice(rounds);
    if (turns.length === 0 || asks.slice(0, rounds).some(({ replies }) => replies.length === 0)) return pending;
    return all(turns.map(ownAnswer));
  },

  "server-prints-payload": (recording) =>
    all(
      serverAsks(recording)
        .map(printsPayload)
        .filter(({ state }) => state !== "pending"),
    ),

  "client-many-rounds"(recording) {
    const events = sceneOf(recording, "client");
    const lines = linesOf(events, port);
    if (lines.length === 0) return unreachable(events, "client", port);
    const words = lines.filter(isWord).slice(0, rounds);
    return all([...words.map(round), words.length === rounds ? met : pending]);
  },

  "client-sends-as-typed"(recording) {
    const lines = clientLines(recording).filter((line) => !isWord(line));
    const firstWord = clientLines(recording).find(({ sent }) => sent.length > 0);
    if (lines.length === 0 || !firstWord) return pending;
    return all(lines.map((line) => sendsText(line, line.typed)));
  },

  "client-outlives-server"(recording) {
    const events = sceneOf(recording, "client");
    const stopped = events.findIndex(({ kind, actor }) => kind === "unbound" && actor === "lab");
    if (stopped < 0) return pending;
    const after = linesOf(events.slice(stopped), port).map((line) => ({ ...line, earlier: true }));
    const gone = endedEarly(events.slice(stopped), "client");
    if (after.length === 0) return gone ?? pending;
    const before = linesOf(events.slice(0, stopped), port).at(-1);
    if (!before || before.sent.length === 0) return pending;
    // one that failed to print answers before fails no more than it did
    if (round(before).state !== "met")
      return all(after.map((line) => (line.sent.length > 0 ? met : sentNothing(line))));
    return all(after.map(round).filter(({ state }) => state !== "pending"));
  },
};
