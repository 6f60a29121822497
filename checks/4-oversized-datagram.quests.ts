import type { lesson } from "../lessons/4-oversized-datagram/lesson.ts";
import { lessonBuffer, limits } from "../lessons/4-oversized-datagram/limits.ts";
import type { Event } from "../runner/model/recording.ts";
import { saysRefused, saysTruncated } from "../runner/record/said.ts";
import { showsSize } from "../runner/record/shown.ts";
import { crossingsOf, isClient, questionsIn } from "./vocabulary/crossings.ts";
import type { Quests } from "./vocabulary/expectations.ts";
import { endOf, type Life, livesOf, printedBetween, typedIn, when } from "./vocabulary/lives.ts";

const { largestPayload } = process.platform === "darwin" ? limits.macos : limits.linux;

/** The sizes that the learner has made a guess about: what comes true is said of them. */
const guessed = { large: 3000, next: 5 };

/** The datagrams that came to the server, each with what it printed until the next one came. */
function arrivals(events: readonly Event[]) {
  const questions = questionsIn(crossingsOf(events));
  return questions.map(({ datagram: { size }, sentAt }, place) => ({
    size,
    printed: printedBetween(events, "server", sentAt, questions[place + 1]?.sentAt ?? events.length),
  }));
}

interface Attempt {
  readonly life: Life;
  readonly size: number;
  readonly at: number;
  readonly printed: string;
}

/** The numbers typed to clients, each with what the client printed until the next one. */
const attempts = (events: readonly Event[]): readonly Attempt[] =>
  livesOf(events, isClient).flatMap((life) =>
    typedIn(events, life).flatMap(({ line, at, until }) =>
      /^\s*\d+\s*$/.test(line)
        ? [{ life, size: Number(line), at, printed: printedBetween(events, life.actor, at, until) }]
        : [],
    ),
  );

const refusals = (events: readonly Event[]) =>
  attempts(events).filter(
    ({ life, size, at, printed }) =>
      size > largestPayload &&
      saysRefused(printed) &&
      !crossingsOf(events).some(
        ({ from, sentAt, datagram }) => from === life.actor && sentAt > at && datagram.size === size,
      ),
  );

export const quests: Quests<typeof lesson> = {
  "buffer-exactly-filled": ({ events }) =>
    when(arrivals(events).some(({ size, printed }) => size === lessonBuffer && showsSize(printed, lessonBuffer))),

  "datagram-cut": ({ events }) =>
    when(arrivals(events).some(({ size, printed }) => size === guessed.large && saysTruncated(printed))),

  "next-one-whole"({ events }) {
    const all = arrivals(events);
    const cut = all.findIndex(({ size, printed }) => size > lessonBuffer && saysTruncated(printed));
    const after = cut < 0 ? [] : all.slice(cut + 1);
    return when(
      after.some(({ size, printed }) => size === guessed.next && showsSize(printed, size) && !saysTruncated(printed)),
    );
  },

  "no-bytes-at-all": ({ events }) => when(arrivals(events).some(({ size }) => size === 0)),

  "largest-crossed": ({ events }) => when(arrivals(events).some(({ size }) => size === largestPayload)),

  "made-the-system-refuse": ({ events }) => when(refusals(events).length > 0),

  "went-on-after-refusal"({ events }) {
    const questions = questionsIn(crossingsOf(events));
    return when(
      refusals(events).some((refused) =>
        attempts(events).some(
          ({ life, size, at }) =>
            life.from === refused.life.from &&
            at > refused.at &&
            questions.some(
              ({ from, sentAt, datagram }) =>
                from === life.actor && sentAt > at && sentAt < endOf(life) && datagram.size === size,
            ),
        ),
      ),
    );
  },
};
