import type { Datagram, Event } from "../../runner/model/recording.ts";
import type { Ruling } from "../../runner/model/verdict.ts";
import { visible } from "../../runner/record/shown.ts";
import { endedEarly, met, ofKind, pending, textOf } from "./events.ts";
import type { Ask } from "./server.ts";

/** A line typed at the server, and where it went. */
export interface Reply {
  readonly line: string;
  readonly at: number;
  readonly went: readonly { readonly to: string; readonly datagram: Datagram }[];
  readonly events: readonly Event[];
  /** the program's end, if it had ended by then */
  readonly ended: Ruling | null;
}

/** The lines typed at the server, in order. */
export function repliesTyped(events: readonly Event[]): readonly Reply[] {
  const starts = events.flatMap((event, index) => (event.kind === "typed" ? [{ event, index }] : []));
  return starts.map(({ event, index }, place) => {
    const until = starts[place + 1]?.index ?? events.length;
    const own = events.slice(index, until);
    const went = ofKind(own, "sent")
      .filter(({ actor }) => actor === "server")
      .map(({ datagram }) => ({
        datagram,
        to: ofKind(own, "arrived").find(({ id }) => id === datagram.id)?.actor ?? "",
      }));
    return { line: event.line, at: event.at, went, events: own, ended: endedEarly(events.slice(0, until), "server") };
  });
}

/** The line reached the client that wrote `ask`, once, and nobody else. */
export function repliedTo(typed: Reply | undefined, ask: Ask | undefined): Ruling {
  if (!typed || !ask) return pending;
  const { at, line, went } = typed;
  const holdsLine = ({ datagram }: (typeof went)[number]) => textOf(datagram.payload).includes(line.trim());
  const astray = went.filter(holdsLine).find(({ to }) => to !== ask.peer);
  if (astray)
    return {
      state: "unmet",
      at,
      finding: {
        code: "reply-to-another",
        expected: ask.datagram.from.port,
        seen: astray.datagram.to.port,
        payload: astray.datagram.payload,
      },
    };
  const [first, second] = went.filter(({ to }) => to === ask.peer);
  if (!first) return typed.ended ?? noReply(typed, ask.datagram.from.port);
  const isLine = ({ datagram }: (typeof went)[number]) => textOf(datagram.payload) === line;
  if (second && !isLine(first) && went.some(isLine)) return byItself(first.datagram, at);
  if (!isLine(first))
    return {
      state: "unmet",
      at,
      finding: { code: "sent-wrong", typed: line, expected: Buffer.from(line), seen: first.datagram.payload },
    };
  if (first.datagram.from.port !== ask.datagram.to.port)
    return {
      state: "unmet",
      at,
      finding: { code: "reply-from-other-port", expected: ask.datagram.to.port, seen: first.datagram.from.port },
    };
  if (second)
    return { state: "unmet", at, finding: { code: "sent-too-many", typed: line, seen: second.datagram.payload } };
  return met;
}

export const byItself = ({ payload }: Datagram, at: number): Ruling => ({
  state: "unmet",
  at,
  finding: { code: "replied-by-itself", seen: payload },
});

function noReply({ line, at, events }: Reply, clientPort: number): Ruling {
  const reads = ofKind(events, "settled").at(-1)?.reads ?? null;
  const printed = visible(
    ofKind(events, "printed")
      .map(({ text }) => text)
      .join(""),
  );
  return {
    state: "unmet",
    at,
    finding: { code: "sent-nothing", typed: line, port: clientPort, earlier: false, reads, printed },
  };
}
