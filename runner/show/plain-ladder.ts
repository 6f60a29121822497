import type { LadderWords } from "../words/ladder.ts";
import { payloadLabel } from "./payload.ts";
import { actorName, endpointText, fateText, noteText } from "./row-text.ts";
import type { DatagramRow, Row } from "./rows.ts";

const payloadColumns = 60;

/** A row as one sentence, for a screen reader or a log. */
export function plainRow(row: Row, words: LadderWords): string {
  if (row.kind === "note" && row.event.kind === "stranger") return noteText(row, words, false);
  if (row.kind === "note") return words.note(actorName(row.actor, words), noteText(row, words, false));
  if (row.kind === "refused") return words.note(actorName(row.from, words), words.refused(endpointText(row.endpoint)));
  const fate = fateText(row, words);
  return fate === "" ? plainDatagram(row, words) : words.outcome(plainDatagram(row, words), fate);
}

/** A datagram that was told of when it left and arrives now. */
export function plainArrival(row: DatagramRow, words: LadderWords): string {
  const late = words.late(Math.round(lateness(row)));
  return row.fate.state === "arrived" ? words.outcome(plainDatagram(row, words), late) : plainRow(row, words);
}

export function lateness(row: DatagramRow): number {
  return row.fate.state === "arrived" ? row.fate.at - row.at : 0;
}

function plainDatagram({ from, to, datagram }: DatagramRow, words: LadderWords): string {
  const whereTo = to === null ? `${words.nobody}${words.aside(endpointText(datagram.to))}` : actorName(to, words);
  const payload = payloadLabel(datagram, payloadColumns, words);
  return words.datagram(actorName(from, words), whereTo, datagram.size, payload);
}
