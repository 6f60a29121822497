import type { Recording } from "../../model/recording.ts";
import type { LadderWords } from "../../words/ladder.ts";
import { ladderOf } from "../ladder.ts";
import { actorName, endpointText, fateText, noteText, payloadText } from "../row-text.ts";
import type { Row } from "../rows.ts";
import { cut } from "../width.ts";

const labelColumns = 48;
const noteColumns = 72;
const nobody = "nobody";

/** A sequence diagram in Mermaid's words. */
export function mermaid(recording: Recording, words: LadderWords): string {
  const { lanes, rows } = ladderOf(recording.events);
  const ids = new Map(lanes.map(({ actor }, index) => [actor, `a${index}`]));
  const id = (actor: string | null) => ids.get(actor ?? "") ?? nobody;
  const lines = rows.map((row) => `  ${line(row, id, words)}`);
  const participants = lanes.map(({ actor }) => `  participant ${id(actor)} as ${entities(actorName(actor, words))}`);
  const intoTheOpen = rows.some((row) => row.kind !== "note" && row.to === null);
  if (intoTheOpen) participants.push(`  participant ${nobody} as ${entities(words.nobody)}`);
  return ["sequenceDiagram", ...participants, ...lines, ""].join("\n");
}

function line(row: Row, id: (actor: string | null) => string, words: LadderWords): string {
  if (row.kind === "note") {
    return `Note over ${over(row.actor, id)}: ${entities(cut(noteText(row, words, false), noteColumns))}`;
  }
  if (row.kind === "refused") {
    return `${id(row.from)}--x${id(row.to)}: ${entities(words.refused(endpointText(row.endpoint)))}`;
  }
  const label = payloadText(row.datagram, labelColumns, words);
  const fate = fateText(row, words);
  const text = entities(fate === "" ? label : words.outcome(label, fate));
  const arrow = { arrived: "->>", dropped: "--x", "in-flight": "--)" }[row.fate.state];
  return `${id(row.from)}${arrow}${id(row.to)}: ${text}`;
}

/** One without a lane stands outside: its note goes over the first. */
const over = (actor: string, id: (actor: string | null) => string) => (id(actor) === nobody ? "a0" : id(actor));

/** Mermaid has marks of its own for everything but letters, digits and a few more. */
function entities(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,()/]/gu, (character) => `#${character.codePointAt(0)};`);
}
