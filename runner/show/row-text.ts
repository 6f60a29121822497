import type { Actor } from "../model/lesson.ts";
import type { Endpoint, EventOf } from "../model/recording.ts";
import type { LadderWords } from "../words/ladder.ts";
import { escapeText } from "./escape.ts";
import { laneOf } from "./lanes.ts";
import { payloadLabel, quote, type Payload } from "./payload.ts";
import { programText } from "./program-text.ts";
import type { DatagramRow, NoteRow } from "./rows.ts";
import { widthOf } from "./width.ts";

/** A longer line is cut in the middle. */
const longestText = 600;
const strangerColumns = 24;

export function actorName(actor: Actor, words: LadderWords): string {
  const { role, number } = laneOf(actor);
  if (role === "lab" && number > 1) return words.labAs(number);
  const name = words.roles[role] ?? escapeText(role);
  return number === 1 ? name : `${name} ${number}`;
}

export function endpointText({ address, port }: Endpoint): string {
  return `${escapeText(address)}:${port}`;
}

/** What a note says; `colour`: whether a program's own colours pass. */
export function noteText({ event }: NoteRow, words: LadderWords, colour: boolean): string {
  switch (event.kind) {
    case "started":
      return words.started(shortened(event.command, words, escapeText));
    case "bound":
      return words.bound(endpointText(event.endpoint));
    case "unbound":
      return words.unbound(endpointText(event.endpoint));
    case "typed":
      return words.typed(shortened(event.line, words, (line) => quote(Buffer.from(line))));
    case "printed":
      return printedText(event, words, colour);
    case "exited":
      return words.exited(event.code, event.signal === null ? null : escapeText(event.signal));
    case "stranger":
      return words.stranger(endpointText(event.datagram.from), payloadText(event.datagram, strangerColumns, words));
    case "waiting":
      return words.waiting[event.forWhat];
    case "elsewhere":
      return words.elsewhere(event.udp, event.tcp);
    case "trouble":
      return words.trouble(event.trouble.code);
  }
}

function printedText(event: EventOf<"printed">, words: LadderWords, colour: boolean): string {
  const line = words.printed(shortened(event.text, words, (text) => programText(text, colour)));
  return event.omitted === undefined ? line : `${words.omitted(event.omitted)} ${line}`;
}

function shortened(text: string, words: LadderWords, shown: (text: string) => string): string {
  if (text.length <= longestText) return shown(text);
  const half = longestText / 2;
  return `${shown(text.slice(0, half))} … ${shown(text.slice(-half))}${words.aside(words.characters(text.length))}`;
}

/** A payload with its length beside it. */
export function payloadText(datagram: Payload, columns: number, words: LadderWords): string {
  if (datagram.size === 0) return words.empty;
  const length = widthOf(words.sized("", datagram.size));
  return words.sized(payloadLabel(datagram, columns - length, words), datagram.size);
}

/** What became of a datagram, where it is not simply there, and where it came from, where that is not simply its sender's place. */
export function fateText({ fate, copy, astray, datagram }: DatagramRow, words: LadderWords): string {
  if (fate.state === "dropped") return words.lost[fate.why];
  if (fate.state === "in-flight") return words.onItsWay;
  if (copy) return words.copy;
  return astray ? words.astray(datagram.from.port) : "";
}
