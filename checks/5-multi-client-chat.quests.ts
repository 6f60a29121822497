import type { lesson } from "../lessons/5-multi-client-chat/lesson.ts";
import type { Event } from "../runner/model/recording.ts";
import { cameAcross, contacts, talksOf, type Wait, waitingTogether, waitsOf } from "./vocabulary/chat.ts";
import { crossingsOf, isBeyondAscii, isClient, questionsIn, reached, repliesTo } from "./vocabulary/crossings.ts";
import { bytesOf, same } from "./vocabulary/events.ts";
import type { Quests } from "./vocabulary/expectations.ts";
import { endOf, livesOf, typedIn, when } from "./vocabulary/lives.ts";

const waitAtOnce = (events: readonly Event[], count: number) =>
  when(waitingTogether(waitsOf(events)).some((waits) => waits.length >= count));

/** Each got one datagram, holding the line typed for it, in the order in which they had written. */
function answeredInTurn(events: readonly Event[], waits: readonly Wait[]): boolean {
  const crossings = crossingsOf(events);
  const lines = livesOf(events, (actor) => actor === "server").flatMap((life) => typedIn(events, life));
  const last = Math.max(...waits.map(({ reply }) => reply?.sentAt ?? Infinity));
  let before = -1;
  return waits.every(({ actor, question, reply }) => {
    if (!reply || !reached(reply, actor) || reply.sentAt < before) return false;
    const line = lines.find(({ at }) => at > before && at < reply.sentAt);
    before = reply.sentAt;
    const got = repliesTo(question, crossings).filter(({ sentAt }) => sentAt <= last);
    return got.length === 1 && line !== undefined && same(reply.datagram.payload, bytesOf(line.line));
  });
}

export const quests: Quests<typeof lesson> = {
  "two-clients-waiting": ({ events }) => waitAtOnce(events, 2),
  "three-clients-at-once": ({ events }) => waitAtOnce(events, 3),

  "each-their-own-reply": ({ events }) =>
    when(waitingTogether(waitsOf(events)).some((waits) => waits.length > 1 && answeredInTurn(events, waits))),

  "letters-beyond-ascii": ({ events }) =>
    when(questionsIn(crossingsOf(events)).some(({ datagram }) => isBeyondAscii(datagram))),

  "empty-line-stayed-home"({ events }) {
    const crossings = crossingsOf(events);
    return when(
      talksOf(events).some(({ life, sayings }) =>
        sayings.some(({ line, to, at, until }, place) => {
          const next = sayings[place + 1];
          const left = crossings.some(({ from, sentAt }) => from === life.actor && sentAt > at && sentAt < until);
          return line === "" && to !== null && !left && next !== undefined && cameAcross(next);
        }),
      ),
    );
  },

  "unknown-name-tried"({ events }) {
    const crossings = crossingsOf(events);
    return when(
      talksOf(events).some(({ life, sayings }) =>
        sayings.some(({ line, to, at, until }) => {
          const name = line.trim();
          if (to !== null || name === "" || name === "quit" || contacts.includes(name)) return false;
          const decided = events.findIndex(
            (event, place) =>
              place > at &&
              event.actor === life.actor &&
              (event.kind === "typed" || (event.kind === "settled" && event.reads === true)),
          );
          const left = crossings.some(({ from, sentAt }) => from === life.actor && sentAt > at && sentAt < until);
          return decided >= 0 && decided <= until && endOf(life) > decided && !left;
        }),
      ),
    );
  },

  "quit-and-back"({ events }) {
    return when(
      talksOf(events).some(({ sayings }) =>
        sayings.some(({ line, to, sent }, place) => {
          const later = sayings.slice(place + 1);
          const said = later.findIndex((saying) => saying.sent.length > 0);
          // unknown names and empty lines may come in between
          const chose = later.slice(0, said).some((saying, at) => saying.to === null && later[at + 1]?.to !== null);
          const quit = to !== null && line === "quit" && sent.length === 0;
          return quit && said > 0 && chose && cameAcross(later[said]!);
        }),
      ),
    );
  },

  "same-name-twice"({ events }) {
    const waits = waitsOf(events);
    /** for each client's talk with one name: where it was chosen and left, and what was said and answered */
    const talks = talksOf(events).flatMap(({ life, sayings }) =>
      sayings.flatMap((choice, place) => {
        const name = sayings[place + 1]?.to ?? null;
        if (choice.to !== null || name === null) return [];
        const later = sayings.slice(place + 1);
        const end = later.find(({ to }) => to !== name);
        const said = later.filter((saying) => saying.to === name && saying.at < (end?.at ?? Infinity));
        const answered = said
          .flatMap(({ sent }) => sent)
          .filter(({ datagram }) =>
            waits.some(
              ({ question, reply, actor }) =>
                question.datagram.id === datagram.id && reply !== null && reached(reply, actor),
            ),
          );
        return [{ actor: life.actor, name, from: choice.at, until: end?.at ?? endOf(life), answered }];
      }),
    );
    return when(
      talks.some((one) =>
        talks.some((other) => {
          if (one.actor === other.actor || one.name !== other.name) return false;
          const atOnce = Math.max(one.from, other.from) < Math.min(one.until, other.until);
          return atOnce && one.answered.length > 0 && other.answered.length > 0;
        }),
      ),
    );
  },

  "replied-to-the-gone"({ events }) {
    const lives = livesOf(events, isClient);
    const waits = waitsOf(events);
    return when(
      waits.some(({ actor, question, reply }) => {
        const life = lives.findLast((one) => one.actor === actor && one.from < question.sentAt);
        const gone = life?.exit && reply && life.exit.at < reply.sentAt && !reply.arrived;
        return (
          gone === true &&
          waits.some(
            (other) =>
              other.question.datagram.from.port !== question.datagram.from.port &&
              other.reply !== null &&
              other.reply.sentAt > reply.sentAt &&
              reached(other.reply, other.actor),
          )
        );
      }),
    );
  },
};
