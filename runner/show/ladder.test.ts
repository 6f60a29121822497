import assert from "node:assert/strict";
import { test } from "node:test";
import { conversation, script } from "./hand-written.ts";
import { close, emptyLadder, ladderOf, next } from "./ladder.ts";
import type { Row } from "./rows.ts";

test("clients stand left, servers right, the lab between, whenever they come", () => {
  const s = script();
  for (const actor of ["server", "lab#10", "client#2", "lab#2", "client", "relay"]) {
    s.add(actor, { kind: "typed", line: "" });
  }
  const lanes = ladderOf(s.events).lanes.map((lane) => lane.actor);
  assert.deepEqual(lanes, ["client", "client#2", "lab#2", "lab#10", "relay", "server"]);
});

test("an arrival changes the row of its departure, and tells whose lane it was", () => {
  const s = script();
  const id = s.leaves("client", "server", "hello");
  s.arrives("server", id);
  const ladder = emptyLadder();
  const [sent, arrived] = s.events.map((event) => next(ladder, event)[0]);
  assert.equal(sent?.kind === "datagram" && sent.fate.state, "in-flight");
  assert.equal(sent?.kind === "datagram" && sent.to, null);
  assert.equal(arrived?.number, sent?.number);
  assert.ok(arrived?.kind === "datagram" && arrived.to === "server" && arrived.fate.state === "arrived");
});

test("a second arrival is a row of its own, a copy", () => {
  const s = script();
  const id = s.crosses("client", "server", "hello");
  s.arrives("server", id);
  const copies = ladderOf(s.events).rows.map((row) => row.kind === "datagram" && row.copy);
  assert.deepEqual(copies, [false, true]);
});

test("what leaves from another port than its sender is written to at is astray", () => {
  const s = script();
  s.add("server", { kind: "bound", endpoint: s.endpoint("server") });
  s.crosses("client", "server", "hello");
  s.crosses("server", "client", "HELLO");
  const [bound, ...crossings] = s.events;
  const moved = crossings.map((event) =>
    event.kind === "sent" && event.actor === "server"
      ? { ...event, datagram: { ...event.datagram, from: { ...event.datagram.from, port: 9999 } } }
      : event,
  );
  const astray = (events: readonly (typeof s.events)[number][]) =>
    ladderOf(events).rows.flatMap((row) => (row.kind === "datagram" ? [row.astray] : []));
  assert.deepEqual(astray(s.events), [false, false]);
  assert.deepEqual(astray([bound!, ...moved]), [false, true]);
});

test("an arrival of which no departure was seen draws nothing", () => {
  const s = script();
  s.arrives("server", 77);
  assert.deepEqual(ladderOf(s.events).rows, []);
});

test("whose endpoint it is, is forgotten with the scene and with the socket", () => {
  const s = script("one");
  s.add("server", { kind: "bound", endpoint: s.endpoint("server") });
  s.leaves("client", "server", "a");
  s.add("server", { kind: "unbound", endpoint: s.endpoint("server") });
  s.leaves("client", "server", "b");
  s.add("server", { kind: "bound", endpoint: s.endpoint("server") });
  const elsewhere = { ...s.events[1], scene: "two", at: 90 } as (typeof s.events)[number];
  const goals = ladderOf([...s.events, elsewhere]).rows.flatMap((row) => (row.kind === "datagram" ? [row.to] : []));
  assert.deepEqual(goals, ["server", null, null]);
});

test("printed pieces become lines; a prompt is closed by the next act of its program", () => {
  const s = script();
  s.add("client", { kind: "printed", text: "one\r\ntw" });
  s.add("server", { kind: "printed", text: "between" }, 1);
  s.add("client", { kind: "printed", text: "o\r\n> " }, 1);
  s.add("client", { kind: "typed", line: "x" });
  const ladder = emptyLadder();
  const rows = s.events.flatMap((event) => next(ladder, event));
  const isWhole = (row: Row) => row.kind === "note" && !row.open;
  assert.deepEqual(rows.filter(isWhole).map(said), ["one", "two", "> ", "x"]);
  assert.deepEqual(close(ladder).map(said), ["between"]);
});

test("a line stands where it was begun, before what another actor did until its end", () => {
  const s = script();
  s.add("client", { kind: "printed", text: "by" });
  s.add("server", { kind: "printed", text: "1024 bytes\n" }, 1);
  s.add("client", { kind: "printed", text: "tes> " }, 1);
  s.add("client", { kind: "typed", line: "5" });
  assert.deepEqual(ladderOf(s.events).rows.map(said), ["bytes> ", "1024 bytes", "5"]);
});

test("what was not kept is told once, before the line that follows it", () => {
  const s = script();
  s.add("client", { kind: "printed", text: "begun" });
  s.add("client", { kind: "printed", text: "a\nb\n", omitted: 900 }, 1);
  const told = ladderOf(s.events).rows.map((row) =>
    row.kind === "note" && row.event.kind === "printed" ? [row.event.text, row.event.omitted] : row,
  );
  assert.deepEqual(told, [
    ["begun", undefined],
    ["a", 900],
    ["b", undefined],
  ]);
});

test("a line that never ends does not gather without bounds", () => {
  const s = script();
  for (let round = 0; round < 50; round += 1) s.add("client", { kind: "printed", text: "x".repeat(1000) }, 1);
  const ladder = emptyLadder();
  for (const event of s.events) next(ladder, event);
  assert.ok([...ladder.open.values()].every(({ event }) => event.text.length <= 4096));
});

test("rows keep their numbers, and a whole picture has each once", () => {
  const { rows } = ladderOf(conversation().events);
  assert.deepEqual(
    rows.map((row) => row.number),
    rows.map((_row, index) => index),
  );
});

// how long it takes is measured: npm run bench -- ladder
test("the ladder stays small, however many events are folded", () => {
  const s = script();
  for (let round = 0; round < 33_334; round += 1) {
    const id = s.leaves("client", "server", `payload ${round}`);
    if (round % 2 === 0) s.arrives("server", id);
    s.add("server", { kind: "printed", text: `${round}\n` });
  }
  const ladder = emptyLadder();
  for (const event of s.events) next(ladder, event);
  assert.ok(ladder.datagrams.size <= 4096);
  assert.equal(ladder.holders.size, 2);
});

function said(row: Row): string {
  if (row.kind !== "note") return row.kind;
  return row.event.kind === "printed" ? row.event.text : row.event.kind === "typed" ? row.event.line : row.event.kind;
}
