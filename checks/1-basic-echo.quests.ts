import type { lesson } from "../lessons/1-basic-echo/lesson.ts";
import type { Event } from "../runner/model/recording.ts";
import { crossingsOf, isClient, questionsIn, reached, repliesTo } from "./vocabulary/crossings.ts";
import { bytesOf, same } from "./vocabulary/events.ts";
import type { Quests } from "./vocabulary/expectations.ts";
import { livesOf, typedIn, when, within } from "./vocabulary/lives.ts";
import { capitals } from "./vocabulary/server.ts";

/** Whether the server is bound after the first so many events. */
const isBound = (events: readonly Event[]) =>
  events.reduce(
    (bound, { kind, actor }) =>
      actor !== "server" ? bound : kind === "bound" || (bound && kind !== "unbound" && kind !== "exited"),
    false,
  );

export const quests: Quests<typeof lesson> = {
  "first-echo"({ events }) {
    const crossings = crossingsOf(events);
    return when(
      questionsIn(crossings).some((question) => {
        const { datagram, from } = question;
        if (datagram.size === 0) return false;
        const answers = repliesTo(question, crossings).filter((reply) => reached(reply, from));
        return answers.some((answer) => same(answer.datagram.payload, capitals(datagram.payload)));
      }),
    );
  },

  "blanks-stay-home"({ events }) {
    const crossings = crossingsOf(events);
    return when(
      livesOf(events, isClient).some((life) =>
        typedIn(events, life).some(({ line, at }) => {
          const text = line.trim();
          if (text === "" || text === line) return false;
          const next = crossings.find(({ from, sentAt }) => from === life.actor && sentAt > at && within(life, sentAt));
          return next !== undefined && same(next.datagram.payload, bytesOf(text));
        }),
      ),
    );
  },

  "empty-datagram-seen"({ events }) {
    const crossings = crossingsOf(events);
    const empty = questionsIn(crossings).filter(({ datagram }) => datagram.size === 0);
    return when(
      empty.some((question) =>
        repliesTo(question, crossings).some((reply) => reply.datagram.size === 0 && reached(reply, question.from)),
      ),
    );
  },

  "lost-while-nobody-bound": ({ events }) =>
    when(crossingsOf(events).some(({ from, lost }) => isClient(from) && lost === "nobody-bound")),

  "client-before-server"({ events }) {
    const crossings = crossingsOf(events);
    return when(
      livesOf(events, isClient).some((life) => {
        if (isBound(events.slice(0, life.from))) return false;
        const own = crossings.filter(({ from, sentAt }) => from === life.actor && within(life, sentAt));
        const bound = events.findIndex(
          ({ kind, actor }, at) => at > life.from && kind === "bound" && actor === "server",
        );
        if (bound < 0 || own.some(({ sentAt }) => sentAt < bound)) return false;
        return questionsIn(own).some((question) =>
          repliesTo(question, crossings).some((reply) => reached(reply, life.actor)),
        );
      }),
    );
  },
};
