import type { Actor } from "../model/lesson.ts";
import type { Endpoint, Event, EventOf } from "../model/recording.ts";
import { withLane, type Lane } from "./lanes.ts";
import { isWhole, linesOf } from "./printed-lines.ts";
import type { DatagramRow, Fate, NoteRow, Row } from "./rows.ts";

/** Datagrams whose fate can still be told; older ones stay as they were drawn. */
const remembered = 4096;

type PrintedRow = NoteRow & { readonly event: EventOf<"printed"> };

/** What a fold over events has to know. It is changed in place: 100,000 events must not copy it 100,000 times. */
export interface Ladder {
  /** a new array whenever there is a new lane */
  lanes: readonly Lane[];
  rowCount: number;
  scene: string | null;
  readonly holders: Map<string, Actor>;
  /** where those who have bound an endpoint are written to */
  readonly homes: Map<Actor, Set<string>>;
  readonly datagrams: Map<number, DatagramRow>;
  /** the line that an actor has begun to print */
  readonly open: Map<Actor, PrintedRow>;
}

/** `cast`: actors whose lanes stand there from the start. */
export function emptyLadder(cast: readonly Actor[] = []): Ladder {
  return {
    lanes: cast.reduce(withLane, [] as readonly Lane[]),
    rowCount: 0,
    scene: null,
    holders: new Map(),
    homes: new Map(),
    datagrams: new Map(),
    open: new Map(),
  };
}

/** What follows these on the same line of a terminal does not belong to what was printed before. */
const endsLines: ReadonlySet<Event["kind"]> = new Set(["typed", "started", "exited"]);

/** Takes one event in and gives the rows that are new or, by their number, changed. The ladder itself keeps no old rows. */
export function next(ladder: Ladder, event: Event): readonly Row[] {
  const rows = closed(
    ladder,
    ({ actor, scene, event: line }) =>
      scene !== event.scene || (actor === event.actor && endsLines.has(event.kind)) || isWhole(line, event.at),
  );
  if (event.scene !== ladder.scene) {
    ladder.scene = event.scene;
    ladder.holders.clear();
    ladder.homes.clear();
  }
  return [...rows, ...rowsOf(ladder, event)];
}

/** Takes the lines that have no end yet for whole: at a pause, and at the end. */
export const close = (ladder: Ladder): readonly Row[] => closed(ladder, () => true);

function closed({ open }: Ladder, which: (row: PrintedRow) => boolean): readonly Row[] {
  const rows = [...open.values()].filter(which);
  for (const { actor } of rows) open.delete(actor);
  return rows.map((row) => ({ ...row, open: false }));
}

/** The whole picture of events that are all there. */
export function ladderOf(events: Iterable<Event>): {
  readonly lanes: readonly Lane[];
  readonly rows: readonly Row[];
} {
  const ladder = emptyLadder();
  const rows: Row[] = [];
  const keep = (row: Row) => (rows[row.number] = row);
  for (const event of events) next(ladder, event).forEach(keep);
  close(ladder).forEach(keep);
  return { lanes: ladder.lanes, rows };
}

function rowsOf(ladder: Ladder, event: Event): readonly Row[] {
  switch (event.kind) {
    case "printed":
      return printed(ladder, event);
    case "sent":
      return [sent(ladder, event)];
    case "arrived":
      return fated(ladder, event, { state: "arrived", at: event.at, below: ladder.rowCount - 1 });
    case "dropped":
      return fated(ladder, event, {
        state: "dropped",
        at: event.at,
        below: ladder.rowCount - 1,
        why: event.why,
      });
    case "refused":
      ladder.lanes = withLane(ladder.lanes, event.actor);
      return [
        {
          ...place(ladder, event),
          kind: "refused",
          from: event.actor,
          to: ladder.holders.get(key(event.to)) ?? null,
          endpoint: event.to,
        },
      ];
    case "bound":
      ladder.holders.set(key(event.endpoint), event.actor);
      ladder.homes.set(event.actor, (ladder.homes.get(event.actor) ?? new Set()).add(key(event.endpoint)));
      return [note(ladder, event)];
    case "unbound":
      ladder.holders.delete(key(event.endpoint));
      return [note(ladder, event)];
    case "started":
    case "typed":
    case "exited":
    case "stranger":
    case "waiting":
    case "trouble":
      return [note(ladder, event)];
    case "elsewhere":
      return event.udp.length + event.tcp.length === 0 ? [] : [note(ladder, event)];
    case "settled":
    case "refusals":
      return [];
  }
}

function place(ladder: Ladder, event: Event) {
  return { number: ladder.rowCount++, at: event.at, scene: event.scene };
}

function note(ladder: Ladder, event: NoteRow["event"]): NoteRow {
  // whoever it was stands outside, and has no lane
  if (event.kind !== "stranger") ladder.lanes = withLane(ladder.lanes, event.actor);
  return { ...place(ladder, event), kind: "note", open: false, actor: event.actor, event };
}

/** A line stands where it was begun, whatever comes before its end. */
function printed(ladder: Ladder, event: EventOf<"printed">): readonly Row[] {
  const before = ladder.open.get(event.actor) ?? null;
  ladder.open.delete(event.actor);
  // what was not kept lies between the two
  const begun = event.omitted === undefined ? before : null;
  const rows = linesOf(begun?.event ?? null, event).map((line, index): PrintedRow => {
    const row = begun && index === 0 ? begun : note(ladder, line.event);
    return { ...row, event: line.event, open: line.open };
  });
  const last = rows.at(-1);
  if (last?.open) ladder.open.set(event.actor, last);
  return before && !begun ? [{ ...before, open: false }, ...rows] : rows;
}

function sent(ladder: Ladder, event: EventOf<"sent">): DatagramRow {
  const { datagram, actor } = event;
  ladder.lanes = withLane(ladder.lanes, actor);
  ladder.holders.set(key(datagram.from), actor);
  const row: DatagramRow = {
    ...place(ladder, event),
    kind: "datagram",
    from: actor,
    to: ladder.holders.get(key(datagram.to)) ?? null,
    datagram,
    fate: { state: "in-flight" },
    astray: ladder.homes.get(actor)?.has(key(datagram.from)) === false,
    copy: false,
  };
  remember(ladder, row);
  return row;
}

function fated(ladder: Ladder, event: EventOf<"arrived" | "dropped">, fate: Fate): readonly Row[] {
  const row = ladder.datagrams.get(event.id);
  if (row === undefined) return [];
  const told = fate.state === "arrived" || (row.to === null && event.actor !== row.from);
  const to = told ? event.actor : row.to;
  if (to !== null) ladder.lanes = withLane(ladder.lanes, to);
  if (fate.state === "arrived") {
    ladder.holders.set(key(row.datagram.to), event.actor);
    ladder.homes.get(event.actor)?.add(key(row.datagram.to));
  }
  if (row.fate.state !== "in-flight") return [{ ...row, ...place(ladder, event), to, fate, copy: true }];
  const settled: DatagramRow = { ...row, to, fate };
  remember(ladder, settled);
  return [settled];
}

function remember(ladder: Ladder, row: DatagramRow): void {
  ladder.datagrams.set(row.datagram.id, row);
  if (ladder.datagrams.size <= remembered) return;
  for (const oldest of ladder.datagrams.keys()) {
    ladder.datagrams.delete(oldest);
    return;
  }
}

function key(endpoint: Endpoint): string {
  return `${endpoint.address}:${endpoint.port}`;
}
