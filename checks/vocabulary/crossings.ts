import type { Actor } from "../../runner/model/lesson.ts";
import type { Datagram, Event, Loss } from "../../runner/model/recording.ts";

/** One datagram of a relayed session; `…At` are places in the list of events. */
export interface Crossing {
  readonly datagram: Datagram;
  readonly from: Actor;
  readonly sentAt: number;
  readonly arrived: { readonly at: number; readonly actor: Actor } | null;
  readonly lost: Loss | null;
}

export const isClient = (actor: Actor): boolean => /^client(?:#|$)/.test(actor);

/** All datagrams in the order of sending; of one that came twice, the first arrival. */
export function crossingsOf(events: readonly Event[]): readonly Crossing[] {
  const arrived = new Map<number, { readonly at: number; readonly actor: Actor }>();
  const lost = new Map<number, Loss>();
  for (const [at, event] of events.entries()) {
    if (event.kind === "arrived" && !arrived.has(event.id)) arrived.set(event.id, { at, actor: event.actor });
    if (event.kind === "dropped") lost.set(event.id, event.why);
  }
  return events.flatMap((event, sentAt) => {
    if (event.kind !== "sent") return [];
    const { datagram, actor } = event;
    return [
      { datagram, from: actor, sentAt, arrived: arrived.get(datagram.id) ?? null, lost: lost.get(datagram.id) ?? null },
    ];
  });
}

/** A client's datagram that arrived at the server. */
export interface Question extends Crossing {
  readonly arrived: { readonly at: number; readonly actor: Actor };
}

const cameIn = (crossing: Crossing): crossing is Question => crossing.arrived?.actor === "server";

export const questionsIn = (crossings: readonly Crossing[]): readonly Question[] =>
  crossings.filter((crossing) => isClient(crossing.from)).filter(cameIn);

/** What the server sent, after this datagram came, to the port that it came from, and from the one that it was sent to. */
export const repliesTo = (question: Question, crossings: readonly Crossing[]): readonly Crossing[] =>
  crossings.filter(
    ({ from, sentAt, datagram }) =>
      from === "server" &&
      sentAt > question.arrived.at &&
      datagram.to.port === question.datagram.from.port &&
      datagram.from.port === question.datagram.to.port,
  );

export const reached = ({ arrived }: Crossing, actor: Actor): boolean => arrived?.actor === actor;

/** A question, and the answer that its client had before it asked again. */
export interface Round {
  readonly question: Question;
  readonly answer: Crossing & { readonly arrived: { readonly at: number } };
}

export function roundsIn(crossings: readonly Crossing[]): readonly Round[] {
  return questionsIn(crossings).flatMap((question) => {
    const again =
      crossings.find(({ from, sentAt }) => from === question.from && sentAt > question.sentAt)?.sentAt ?? Infinity;
    const answer = repliesTo(question, crossings).find((reply) => reached(reply, question.from));
    return answer?.arrived && answer.arrived.at < again
      ? [{ question, answer: { ...answer, arrived: answer.arrived } }]
      : [];
  });
}

/** Bytes beyond ASCII that are whole letters in UTF-8. */
export function isBeyondAscii({ payload }: Datagram): boolean {
  if (!payload.some((byte) => byte >= 0x80)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(payload, { stream: true });
    return true;
  } catch {
    return false;
  }
}
