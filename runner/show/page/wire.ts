import type { EventOf } from "../../model/recording.ts";
import type { LadderWords } from "../../words/ladder.ts";
import { plainRow } from "../plain-ladder.ts";
import { programText } from "../program-text.ts";
import { endpointText, fateText, noteText, payloadText } from "../row-text.ts";
import type { DatagramRow, NoteRow, RefusedRow, Row } from "../rows.ts";
import { cut } from "../width.ts";
import { escapeText } from "../escape.ts";

/** A row as the page gets it: all text is made and escaped here, the page only places it. */
export interface WireRow {
  readonly n: number;
  /** a datagram, or a note at a lane */
  readonly k: "d" | "n";
  readonly from: string;
  readonly to: string | null;
  readonly label: string;
  readonly fate: "way" | "here" | "lost";
  readonly what: string;
  /** it arrived after this row */
  readonly below: number;
  /** the same as a sentence, for the list */
  readonly plain: string;
}

/** A line in a program's own lane. */
export interface WireLine {
  readonly actor: string;
  readonly k: "typed" | "printed" | "told";
  readonly text: string;
}

const labelColumns = 56;
const lineColumns = 240;

export function wireRow(row: Row, words: LadderWords): WireRow | null {
  switch (row.kind) {
    case "datagram":
      return { ...datagram(row, words), plain: plainRow(row, words) };
    case "refused":
      return { ...refused(row, words), plain: plainRow(row, words) };
    case "note":
      return isProgramsOwn(row) ? null : { ...note(row, words), plain: plainRow(row, words) };
  }
}

export function wireLine(row: Row, words: LadderWords): WireLine | null {
  if (row.kind !== "note") return null;
  const { event, actor } = row;
  switch (event.kind) {
    case "typed":
      return { actor, k: "typed", text: cut(escapeText(event.line), lineColumns) };
    case "printed":
      return { actor, k: "printed", text: cut(programText(event.text.slice(0, 4 * lineColumns), false), lineColumns) };
    case "started":
    case "exited":
      return { actor, k: "told", text: cut(noteText(row, words, false), lineColumns) };
    default:
      return null;
  }
}

/** These stand in the lane of the program's output. */
const isProgramsOwn = ({ event }: NoteRow) =>
  event.kind === "typed" || event.kind === "printed" || event.kind === "started";

type Drawn = Omit<WireRow, "plain">;

function datagram(row: DatagramRow, words: LadderWords): Drawn {
  const { number: n, from, to, fate } = row;
  const states = { "in-flight": "way", arrived: "here", dropped: "lost" } as const;
  return {
    n,
    k: "d",
    from,
    to,
    label: payloadText(row.datagram, labelColumns, words),
    fate: states[fate.state],
    what: fateText(row, words),
    below: fate.state === "arrived" && !row.copy ? fate.below : n,
  };
}

const refused = ({ number: n, from, to, endpoint }: RefusedRow, words: LadderWords): Drawn => ({
  n,
  k: "d",
  from,
  to,
  label: "",
  fate: "lost",
  what: words.refused(endpointText(endpoint)),
  below: n,
});

const note = (row: NoteRow, words: LadderWords): Drawn => ({
  n: row.number,
  k: "n",
  from: row.actor,
  to: null,
  label: noteText(row, words, false),
  fate: fateOf(row.event),
  what: "",
  below: row.number,
});

const fateOf = (event: NoteRow["event"]) => (event.kind === "trouble" || badExit(event) ? "lost" : "here");
const badExit = (event: NoteRow["event"]): event is EventOf<"exited"> => event.kind === "exited" && event.code !== 0;
