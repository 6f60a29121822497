import type { Actor } from "../../runner/model/lesson.ts";
import type { Event } from "../../runner/model/recording.ts";
import { type Crossing, crossingsOf, isClient, type Question, questionsIn, repliesTo } from "./crossings.ts";
import { bytesOf, same } from "./events.ts";
import { endOf, type Life, livesOf, type Typed, typedIn, within } from "./lives.ts";

export const contacts: readonly string[] = ["alex", "donkey", "tree", "wu", "狗哥alex", "瞎驴", "一棵树", "武大郎"];

/** A client that has written and has no reply yet. */
export interface Wait {
  readonly actor: Actor;
  readonly question: Question;
  readonly from: number;
  /** the reply's sending, or the client's end */
  readonly until: number;
  readonly reply: Crossing | null;
}

export function waitsOf(events: readonly Event[]): readonly Wait[] {
  const crossings = crossingsOf(events);
  const lives = livesOf(events, isClient);
  return questionsIn(crossings).map((question) => {
    const { actor, at } = { actor: question.from, at: question.arrived.at };
    const reply = repliesTo(question, crossings)[0] ?? null;
    const life = lives.find((one) => one.actor === actor && within(one, question.sentAt));
    const end = life ? endOf(life) : events.length;
    return { actor, question, from: at, until: Math.min(reply?.sentAt ?? end, end), reply };
  });
}

/** All who wait when one more begins to, in the order of arrival. */
export const waitingTogether = (waits: readonly Wait[]): readonly (readonly Wait[])[] =>
  waits.map(({ from }) => {
    const open = waits.filter((wait) => wait.from <= from && from < wait.until);
    return open
      .filter(({ actor }, place) => open.findIndex((other) => other.actor === actor) === place)
      .toSorted((one, other) => one.from - other.from);
  });

/** A line typed to a client: a choice of whom to talk to, or something said to the one who was chosen. */
export interface Saying extends Typed {
  readonly sent: readonly Crossing[];
  /** whom the client talks to when this is typed; `null` while it asks for a name */
  readonly to: string | null;
}

export interface Talk {
  readonly life: Life;
  readonly sayings: readonly Saying[];
}

export function talksOf(events: readonly Event[]): readonly Talk[] {
  const crossings = crossingsOf(events);
  return livesOf(events, isClient).map((life) => {
    let to: string | null = null;
    const sayings = typedIn(events, life).map((typed): Saying => {
      const sent = crossings.filter(
        ({ from, sentAt, datagram }) =>
          from === life.actor &&
          sentAt > typed.at &&
          sentAt < typed.until &&
          same(datagram.payload, bytesOf(typed.line)),
      );
      const saying = { ...typed, sent, to };
      if (to === null && sent.length === 0 && contacts.includes(typed.line.trim())) to = typed.line.trim();
      else if (to !== null && sent.length === 0 && typed.line === "quit") to = null;
      return saying;
    });
    return { life, sayings };
  });
}

export const cameAcross = ({ sent }: Saying): boolean => sent.some(({ arrived }) => arrived?.actor === "server");
