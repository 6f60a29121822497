import type { lesson } from "../lessons/5-multi-client-chat/lesson.ts";
import type { Recording } from "../runner/model/recording.ts";
import type { Ruling } from "../runner/model/verdict.ts";
import { visible } from "../runner/record/shown.ts";
import {
  type Line,
  linesOf,
  printsAnswer,
  printsAnswererPort,
  sendsNothing,
  sendsText,
  sentNothing,
} from "./vocabulary/client.ts";
import { all, endedEarly, met, ofKind, outputOf, pending, sceneOf, textOf, unreachable } from "./vocabulary/events.ts";
import type { Expectations } from "./vocabulary/expectations.ts";
import { asksOf, noAnswer, printsPayload, printsPort } from "./vocabulary/server.ts";
import { byItself, repliedTo, repliesTyped } from "./vocabulary/typed-replies.ts";

const port = 8081;

const serverEvents = (recording: Recording) => sceneOf(recording, "server");

const clientEvents = (recording: Recording) => {
  const chinese = sceneOf(recording, "client-chinese");
  return chinese.length > 0 ? chinese : sceneOf(recording, "client");
};

/** The lines of the client's scene by what they are: the order in which the scene types them. */
function talk(recording: Recording) {
  const lines = linesOf(clientEvents(recording), port);
  const [name, hello, empty, next, quit, other, again, , unknown, known, message, ...rest] = lines;
  // where nothing came of the message, quit, the name and another message were typed once more
  const retried = message?.sent.length === 0 ? 3 : 0;
  const more = rest.slice(retried);
  return {
    name,
    hello,
    empty,
    next,
    quit,
    other,
    again,
    unknown,
    known,
    message,
    retry: rest.slice(0, retried),
    otherNames: [more.slice(0, 3), more.slice(3, 6)],
  };
}

/** After quit and one more name, a line arrives like any other; what could not be played is not judged. */
function leadsToServer([quit, name, line]: readonly Line[]): Ruling {
  const over = ended([quit, name, line]);
  if (!name || !line) return over ?? met;
  if (crossed(line)) return met;
  return (
    over ?? {
      state: "unmet",
      at: name.at,
      finding: { code: "name-leads-elsewhere", name: name.typed, typed: line.typed, port },
    }
  );
}

/** The line crossed, whatever was put around it: that is `client-sends-message`'s finding. */
const crossed = ({ typed, sent }: Line): boolean => sent.some(({ payload }) => textOf(payload).includes(typed));

const ended = (lines: readonly (Line | undefined)[]): Ruling | null =>
  lines.reduce<Ruling | null>((found, line) => found ?? line?.ended ?? null, null);

export const expectations: Expectations<typeof lesson> = {
  "server-prints-message"(recording) {
    const events = serverEvents(recording);
    const asks = asksOf(events);
    if (asks.length === 0) return unreachable(events, "server", port);
    const [opening, ...later] = asks;
    // the message is there before a reply is asked for
    const typed = opening!.events.findIndex(({ kind }) => kind === "typed");
    const untilTyped = outputOf(typed < 0 ? opening!.events : opening!.events.slice(0, typed), "server");
    const first = { ...opening!, printed: untilTyped, printedLater: untilTyped };
    const rulings = [first, ...later].map((ask) => all([printsPayload(ask), printsPort(ask, ask.printedLater)]));
    const [ruling, ...rest] = rulings;
    if (ruling!.state !== "met") return ruling!.state === "pending" ? noAnswer(first) : ruling!;
    // whether a later one is heard at all is told by the expectations on replies; after a reply that went astray nothing is sure
    if (expectations["server-replies-to-sender"](recording).state !== "met") return ruling!;
    return all([ruling!, ...rest.filter(({ state }, index) => state === "met" || later[index]!.printed !== "")]);
  },

  "server-replies-to-sender"(recording) {
    const events = serverEvents(recording);
    const [reply] = repliesTyped(events);
    if (!reply) return pending;
    const untyped = events.slice(0, events.indexOf(reply.events[0]!));
    const unasked = ofKind(untyped, "sent").find(({ actor }) => actor === "server");
    return unasked ? byItself(unasked.datagram, unasked.at) : repliedTo(reply, asksOf(events)[0]);
  },

  "server-two-clients"(recording) {
    const events = serverEvents(recording);
    const [, first, second] = repliesTyped(events);
    const [, one, two] = asksOf(events);
    if (expectations["server-replies-to-sender"](recording).state !== "met" || !first) return pending;
    if (!second) return endedEarly(events, "server") ?? pending;
    return all([repliedTo(first, one), repliedTo(second, two)]);
  },

  "server-outlives-client"(recording) {
    const events = serverEvents(recording);
    const [reply, , , toTheGone, last] = repliesTyped(events);
    const ask = asksOf(events)[4];
    if (!toTheGone || !reply || reply.went.length === 0) return pending;
    if (toTheGone.ended) return toTheGone.ended;
    // one that hears only the first client hears nobody after it, either
    if (!ask || (ask.refused && asksOf(events)[1]?.refused)) return pending;
    // it goes on when it shows any sign of the next client; what it prints and to whom it replies is told elsewhere
    return visible(ask.printed).trim() !== "" || (last?.went.length ?? 0) > 0 ? met : noAnswer(ask);
  },

  "client-sends-message"(recording) {
    const events = clientEvents(recording);
    const { name, hello } = talk(recording);
    if (!name) return unreachable(events, "client", port);
    const nameSent = sendsNothing(name);
    if (nameSent.state !== "met") return nameSent;
    if (!hello) return endedEarly(events, "client") ?? pending;
    const sends = sendsText(hello, hello.typed);
    // one that does not come back to choosing never gets to the other names
    if (sends.state !== "met" || expectations["client-unknown-name"](recording).state !== "met") return sends;
    return all(talk(recording).otherNames.map(leadsToServer));
  },

  "client-prints-answer"(recording) {
    const { hello, next } = talk(recording);
    const lines = [hello, next].filter((line) => line !== undefined);
    const rulings = lines.map((line) => all([printsAnswer(line), printsAnswererPort(line)]));
    return all(rulings.filter(({ state }) => state !== "pending"));
  },

  "client-ignores-empty"(recording) {
    const { hello, empty, next } = talk(recording);
    if (!hello || hello.sent.length === 0 || !empty) return pending;
    const nothing = sendsNothing(empty);
    if (nothing.state !== "met") return nothing;
    const late = next?.sent.find(({ payload }) => textOf(payload).trim() === "");
    if (late)
      return { state: "unmet", at: empty.at, finding: { code: "sent-although", typed: "", seen: late.payload } };
    if (empty.ended) return empty.ended;
    if (!next) return pending;
    if (next.sent.length > 0) return met;
    return (
      next.ended ?? {
        state: "unmet",
        at: empty.at,
        finding: { code: "lost-after-empty", typed: next.typed, reads: next.reads },
      }
    );
  },

  "client-quit"(recording) {
    const { next, quit, other, again } = talk(recording);
    if (!quit || !next || next.sent.length === 0) return pending;
    const over = ended([quit, other]);
    const left = [quit, other].map((line) => (line ? sendsNothing(line) : met)).find(({ state }) => state !== "met");
    if (left) return left;
    if (over) return over;
    if (!again) return pending;
    if (crossed(again)) return met;
    return (
      again.ended ?? {
        state: "unmet",
        at: quit.at,
        finding: { code: "not-back-to-choosing", printed: visible(again.printed) },
      }
    );
  },

  "client-unknown-name"(recording) {
    const { again, unknown, known, message, retry } = talk(recording);
    if (expectations["client-quit"](recording).state !== "met" || !again || !unknown) return pending;
    const left = [unknown, known].map((line) => (line ? sendsNothing(line) : met)).find(({ state }) => state !== "met");
    if (left) return left;
    const over = ended([unknown, known]);
    if (over) return over;
    const last = retry.at(-1);
    if (!message) return pending;
    if (crossed(message) || (last && crossed(last))) return met;
    return ended([message, ...retry]) ?? sentNothing(last ?? message);
  },
};
