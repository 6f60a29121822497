import type { lesson } from "../lessons/2-communication-loop/lesson.ts";
import { crossingsOf, isBeyondAscii, isClient, questionsIn, type Round, roundsIn } from "./vocabulary/crossings.ts";
import { bytesOf, same } from "./vocabulary/events.ts";
import type { Quests } from "./vocabulary/expectations.ts";
import { type Life, livesOf, typedIn, when, within } from "./vocabulary/lives.ts";

const roundsOf = (rounds: readonly Round[], life: Life) =>
  rounds.filter(({ question }) => question.from === life.actor && within(life, question.sentAt));

export const quests: Quests<typeof lesson> = {
  "three-rounds"({ events }) {
    const rounds = roundsIn(crossingsOf(events));
    return when(
      livesOf(events, isClient).some((life) => {
        const ports = roundsOf(rounds, life).map(({ question }) => question.datagram.from.port);
        return ports.some((port) => ports.filter((other) => other === port).length >= 3);
      }),
    );
  },

  "blanks-arrive"({ events }) {
    const questions = questionsIn(crossingsOf(events));
    return when(
      livesOf(events, isClient).some((life) =>
        typedIn(events, life).some(
          ({ line, at, until }) =>
            line.trim() !== line &&
            line.trim() !== "" &&
            questions.some(
              ({ from, sentAt, datagram }) =>
                from === life.actor && sentAt > at && sentAt < until && same(datagram.payload, bytesOf(line)),
            ),
        ),
      ),
    );
  },

  "more-bytes-than-letters": ({ events }) =>
    when(questionsIn(crossingsOf(events)).some(({ datagram }) => isBeyondAscii(datagram))),

  "clients-take-turns"({ events }) {
    const rounds = roundsIn(crossingsOf(events));
    return when(
      rounds.some(({ question: { from } }, place) => {
        const [second, third] = [rounds[place + 1]?.question.from, rounds[place + 2]?.question.from];
        return third === from && second !== undefined && second !== from;
      }),
    );
  },

  "server-replaced"({ events }) {
    const rounds = roundsIn(crossingsOf(events));
    const ofServer = (kinds: readonly string[], after: number) =>
      events.findIndex(({ kind, actor }, at) => at > after && actor === "server" && kinds.includes(kind));
    return when(
      livesOf(events, isClient).some((life) => {
        const own = roundsOf(rounds, life);
        return own.some(({ answer }) => {
          const gone = ofServer(["unbound", "exited"], answer.arrived.at);
          const back = gone < 0 ? -1 : ofServer(["bound"], gone);
          return (
            back >= 0 &&
            own.some(({ question }) => question.sentAt > back && (life.exit?.at ?? Infinity) > question.sentAt)
          );
        });
      }),
    );
  },
};
