import assert from "node:assert/strict";
import { test } from "node:test";
import { quests } from "../checks/4-oversized-datagram.quests.ts";
import { quests as chat } from "../checks/5-multi-client-chat.quests.ts";
import { session } from "../checks/vocabulary/hand-written-session.ts";
import type { Expectation } from "../runner/model/verdict.ts";
import { decisive } from "../runner/guide/decisive.ts";

const asks = (live: ReturnType<typeof session>, size: number) =>
  live
    .types("client", String(size))
    .crosses("client", "server", size)
    .prints("server", size > 1024 ? "1024 bytes, truncated" : `${size} bytes`);

const lines = (events: ReturnType<typeof decisive>) =>
  events.flatMap((event) => (event.kind === "typed" ? [event.line] : event.kind === "started" ? [event.actor] : []));

test("what decides a quest is shown whole, from the line that set it off, and nothing else", () => {
  const live = asks(asks(session().serves().starts("client"), 1024), 3000);
  const events = decisive(quests["datagram-cut"], live.recording());
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ["typed", "sent", "arrived", "printed"],
  );
  assert.deepEqual(lines(events), ["3000"]);
});

test("exchanges that belong together are all there, without those between them", () => {
  const live = asks(asks(asks(session().serves().starts("client"), 3000), 7), 5);
  assert.deepEqual(lines(decisive(quests["next-one-whole"], live.recording())), ["3000", "5"]);
});

test("of a recording that does not show it, the last exchange", () => {
  const live = asks(asks(session().serves().starts("client"), 7), 8);
  assert.deepEqual(lines(decisive(quests["datagram-cut"], live.recording())), ["8"]);
});

test("what a program prints as it starts is no part of the start of another", () => {
  const live = session().serves().starts("client").prints("server", "bound to 127.0.0.1:8005");
  asks(live.prints("client", "bytes> "), 3000);
  const isStarted: Expectation = ({ events }) =>
    events.some(({ kind, actor }) => kind === "started" && actor === "client")
      ? { state: "met" }
      : { state: "pending" };
  assert.deepEqual(
    decisive(isStarted, live.recording()).map(({ kind, actor }) => `${actor} ${kind}`),
    ["client started", "client printed"],
  );
});

test("who is served after one has left is shown with the line that is answered", () => {
  const live = session().serves().starts("client").starts("client#2");
  live.types("client#2", "five").crosses("client#2", "server", "five").exits("client#2", null);
  live.types("client", "six").crosses("client", "server", "six");
  live.types("server", "to nobody").lost("server", "client#2", "to nobody");
  live.types("server", "to one").crosses("server", "client", "to one");
  const shown = lines(decisive(chat["replied-to-the-gone"], live.recording()));
  assert.deepEqual(
    shown.filter((line) => !line.startsWith("client")),
    ["five", "six", "to nobody", "to one"],
  );
});
