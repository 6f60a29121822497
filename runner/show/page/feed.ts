import type { Actor } from "../../model/lesson.ts";
import type { Event } from "../../model/recording.ts";
import type { LadderWords } from "../../words/ladder.ts";
import { close, emptyLadder, type Ladder, next } from "../ladder.ts";
import { actorName } from "../row-text.ts";
import type { Row } from "../rows.ts";
import { type WireLine, wireLine, type WireRow, wireRow } from "./wire.ts";

/** What stands above the picture. */
export interface Caption {
  readonly where: string;
  readonly text: string;
}

/** What the page is told: the whole picture, or what is new since the last message. */
export interface Message extends Partial<Caption> {
  readonly all?: true;
  readonly lanes?: readonly { readonly actor: Actor; readonly name: string; readonly port: string }[];
  readonly rows: readonly WireRow[];
  readonly lines: readonly WireLine[];
  /** datagrams since the message before */
  readonly news: number;
}

export interface Feed {
  add(event: Event): void;
  /** another picture */
  begin(events: readonly Event[]): void;
  rest(): void;
  caption(caption: Caption): void;
  /** what is new since it was asked for last; `null` when nothing is */
  take(): Message | null;
  whole(): Message;
}

/** Rows and lines that a page keeps; of a flood it gets no more between two messages. */
export const rowsKept = 200;
const linesKept = 30;

export function openFeed(words: LadderWords, cast: readonly Actor[]): Feed {
  let ladder: Ladder = emptyLadder(cast);
  let rows = new Map<number, WireRow>();
  let lines = new Map<Actor, WireLine[]>();
  let ports = new Map<Actor, number>();
  let caption: Caption = { where: "", text: "" };
  let fresh = {
    rows: new Map<number, WireRow>(),
    lines: [] as WireLine[],
    news: 0,
    lanes: false,
    caption: false,
    all: false,
  };

  const keep = (row: Row) => {
    // a line comes into its lane when it is whole
    if (row.kind === "note" && row.open) return;
    const line = wireLine(row, words);
    if (line) {
      lines.set(line.actor, [...(lines.get(line.actor) ?? []), line].slice(-linesKept));
      fresh.lines.push(line);
      if (fresh.lines.length > rowsKept) fresh.lines.shift();
    }
    const wire = wireRow(row, words);
    if (!wire) return;
    put(rows, wire);
    put(fresh.rows, wire);
  };
  const put = (into: Map<number, WireRow>, row: WireRow) => {
    into.set(row.n, row);
    if (into.size > rowsKept) for (const oldest of into.keys()) return void into.delete(oldest);
  };
  const lanes = () =>
    ladder.lanes.map(({ actor }) => ({
      actor,
      name: actorName(actor, words),
      port: ports.has(actor) ? `:${ports.get(actor)}` : "",
    }));
  const port = (actor: Actor, number: number) => {
    if (ports.get(actor) === number) return;
    ports.set(actor, number);
    fresh.lanes = true;
  };
  const add = (event: Event) => {
    const before = ladder.lanes;
    for (const row of next(ladder, { ...event, scene: "" })) keep(row);
    if (ladder.lanes !== before) fresh.lanes = true;
    if (event.kind === "sent") port(event.actor, event.datagram.from.port);
    if (event.kind === "bound") port(event.actor, event.endpoint.port);
    if (event.kind === "sent") fresh.news += 1;
  };
  const empty = () => ({ rows: new Map(), lines: [], news: 0, lanes: false, caption: false, all: false });

  const whole = (): Message => ({
    all: true,
    ...caption,
    lanes: lanes(),
    rows: [...rows.values()],
    lines: [...lines.values()].flat(),
    news: 0,
  });

  return {
    add,
    begin(events) {
      ladder = emptyLadder(cast);
      rows = new Map();
      lines = new Map();
      ports = new Map();
      for (const event of events) add(event);
      close(ladder).forEach(keep);
      fresh = { ...empty(), all: true };
    },
    rest: () => close(ladder).forEach(keep),
    caption(said) {
      if (said.text === caption.text && said.where === caption.where) return;
      caption = said;
      fresh.caption = true;
    },
    take() {
      const { all, rows: some, lines: more, news, lanes: moved, caption: changed } = fresh;
      if (!all && !moved && !changed && some.size === 0 && more.length === 0) return null;
      fresh = empty();
      if (all) return whole();
      return {
        ...(moved ? { lanes: lanes() } : {}),
        ...(changed ? caption : {}),
        rows: [...some.values()],
        lines: more,
        news,
      };
    },
    whole,
  };
}
