import type { lesson } from "../lessons/3-no-sticky-packets/lesson.ts";
import { type Crossing, crossingsOf, isClient, questionsIn } from "./vocabulary/crossings.ts";
import { textOf } from "./vocabulary/events.ts";
import type { Quests } from "./vocabulary/expectations.ts";
import { livesOf, printedBetween, when, within } from "./vocabulary/lives.ts";

const payloads = ["randy", "hello", "world", ""];
/** As Node, Python and, by number, any Windows say it. */
const refused = /refused|10061/i;
const glued = /(?:randy|hello|world){2}/;

const hasAll = (crossings: readonly Crossing[]) =>
  payloads.every((payload) => crossings.some(({ datagram }) => textOf(datagram.payload) === payload));

/** A count on a line of its own. */
const counts = (output: string, count: number) => new RegExp(`^\\D*${count}\\D*$`, "m").test(output);

export const quests: Quests<typeof lesson> = {
  "four-counted"({ events }) {
    const questions = questionsIn(crossingsOf(events));
    const servers = livesOf(events, (actor) => actor === "server");
    return when(
      livesOf(events, isClient).some((life) => {
        const own = questions.filter(({ from, sentAt }) => from === life.actor && within(life, sentAt));
        const server = servers.findLast((one) => own.every(({ arrived }) => within(one, arrived.at)));
        if (!server || !hasAll(own)) return false;
        const output = printedBetween(events, "server", server.from, server.until);
        return [1, 2, 3, 4].every((count) => counts(output, count));
      }),
    );
  },

  "empty-one-arrived": ({ events }) =>
    when(questionsIn(crossingsOf(events)).some(({ datagram }) => datagram.size === 0)),

  "sent-to-nobody"({ events }) {
    const crossings = crossingsOf(events);
    return when(
      livesOf(events, isClient).some((life) => {
        const own = crossings.filter(({ from, sentAt }) => from === life.actor && within(life, sentAt));
        return life.exit?.code === 0 && hasAll(own) && own.every(({ lost }) => lost === "nobody-bound");
      }),
    );
  },

  "tcp-glued": ({ events }) =>
    when(
      livesOf(events, (actor) => actor.startsWith("tcp-server")).some(({ actor, from, until }) =>
        glued.test(printedBetween(events, actor, from, until)),
      ),
    ),

  "tcp-refused": ({ events }) =>
    when(
      livesOf(events, (actor) => actor.startsWith("tcp-client")).some(
        ({ actor, from, until, exit }) =>
          exit !== null && exit.code !== 0 && refused.test(printedBetween(events, actor, from, until)),
      ),
    ),
};
