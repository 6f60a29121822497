import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor, Lesson } from "../runner/model/lesson.ts";
import type { Expectation } from "../runner/model/verdict.ts";
import { lesson as echoLesson } from "../lessons/1-basic-echo/lesson.ts";
import { lesson as loopLesson } from "../lessons/2-communication-loop/lesson.ts";
import { lesson as fourLesson } from "../lessons/3-no-sticky-packets/lesson.ts";
import { lesson as sizesLesson } from "../lessons/4-oversized-datagram/lesson.ts";
import { lesson as chatLesson } from "../lessons/5-multi-client-chat/lesson.ts";
import { quests as echo } from "./1-basic-echo.quests.ts";
import { quests as loop } from "./2-communication-loop.quests.ts";
import { quests as four } from "./3-no-sticky-packets.quests.ts";
import { quests as sizes } from "./4-oversized-datagram.quests.ts";
import { quests as chat } from "./5-multi-client-chat.quests.ts";
import { session } from "./vocabulary/hand-written-session.ts";

type Live = ReturnType<typeof session>;

/** The items of a step's text in their order: what is done there, and the quests that are seen by then. */
type Items = readonly (readonly [does: (live: Live) => unknown, seen: readonly string[]])[];

function byTheText(lesson: Lesson, quests: Readonly<Record<string, Expectation>>, id: string, items: Items): void {
  test(`lesson ${lesson.number}, ${id}: what the text says, item by item, shows each quest in its turn`, () => {
    const step = lesson.steps.find((one) => one.id === id);
    assert.ok(step?.kind === "run");
    const live = session();
    const expected: string[] = [];
    for (const [index, [does, seen]] of items.entries()) {
      does(live);
      expected.push(...seen);
      const shown: readonly string[] = step.quests.filter((quest) => live.seen(quests[quest]!));
      assert.deepEqual(shown.toSorted(), expected.toSorted(), `after item ${index}`);
    }
    assert.deepEqual(expected.toSorted(), step.quests.toSorted());
  });
}

const stops = (live: Live) => live.unbinds().exits("server", null);

byTheText(echoLesson, echo, "try-it", [
  [(live) => live.serves().starts("client"), []],
  [(live) => live.echoes("client", "hello"), ["first-echo"]],
  [
    (live) => live.types("client", "  word ").crosses("client", "server", "word").crosses("server", "client", "WORD"),
    ["blanks-stay-home"],
  ],
  [(live) => live.echoes("client", ""), ["empty-datagram-seen"]],
  [(live) => stops(live).types("client", "lost").lost("client", "server", "lost"), ["lost-while-nobody-bound"]],
  [(live) => live.exits("client", null).starts("client").serves().echoes("client", "again"), ["client-before-server"]],
]);

byTheText(loopLesson, loop, "talk", [
  [(live) => live.serves().starts("client").starts("client#2"), []],
  [(live) => live.echoes("client", "one").echoes("client", "two").echoes("client", "three"), ["three-rounds"]],
  [(live) => live.echoes("client", "  hi "), ["blanks-arrive"]],
  [(live) => live.echoes("client", "你"), ["more-bytes-than-letters"]],
  [(live) => live.echoes("client#2", "other").echoes("client", "back"), ["clients-take-turns"]],
  [(live) => stops(live).serves().echoes("client", "still here"), ["server-replaced"]],
]);

const payloads = ["randy", "hello", "world", ""];

byTheText(fourLesson, four, "udp-pair", [
  [
    (live) => {
      live.serves().starts("client");
      for (const payload of payloads) live.crosses("client", "server", payload);
      for (const [at, payload] of payloads.entries())
        live.prints("server", `payload: "${payload}"`).prints("server", String(at + 1));
      live.exits("client").unbinds().exits("server");
    },
    ["four-counted", "empty-one-arrived"],
  ],
  [
    (live) => {
      live.starts("client");
      for (const payload of payloads) live.prints("client", `sent: "${payload}"`).lost("client", "server", payload);
      live.exits("client");
    },
    ["sent-to-nobody"],
  ],
]);

byTheText(fourLesson, four, "tcp-pair", [
  [
    (live) =>
      live
        .starts("tcp-server")
        .starts("tcp-client")
        .prints("tcp-server", 'read 1: 15 bytes: "randyhelloworld"')
        .exits("tcp-client")
        .exits("tcp-server"),
    ["tcp-glued"],
  ],
  [
    (live) => live.starts("tcp-client").prints("tcp-client", "connect ECONNREFUSED").exits("tcp-client", 1),
    ["tcp-refused"],
  ],
]);

const asks = (live: Live, size: number) =>
  live
    .types("client", String(size))
    .crosses("client", "server", size)
    .prints("client", `sent: ${size} bytes`)
    .prints("server", `${Math.min(size, 1024)} bytes from 127.0.0.1:5${size > 1024 ? ", truncated" : ""}: xxx`);
const largest = process.platform === "darwin" ? 9216 : 65507;
const refused = (live: Live, size: number) =>
  live.types("client", String(size)).prints("client", "refused: send EMSGSIZE 127.0.0.1:29317");

byTheText(sizesLesson, sizes, "overfill-the-buffer", [
  [(live) => live.serves().starts("client"), []],
  [(live) => asks(live, 1024), ["buffer-exactly-filled"]],
  // what is said of the guesses speaks of 3000 bytes, so nothing may be said before they are there
  [(live) => asks(live, 1025), []],
  [(live) => asks(live, 3000), ["datagram-cut"]],
  [(live) => asks(live, 5), ["next-one-whole"]],
  [(live) => asks(live, 0), ["no-bytes-at-all"]],
]);

byTheText(sizesLesson, sizes, "find-the-limit", [
  [(live) => live.serves().starts("client"), []],
  [(live) => asks(live, largest), ["largest-crossed"]],
  [(live) => refused(live, largest + 1), ["made-the-system-refuse"]],
  [(live) => refused(live, 1_000_000), []],
  [(live) => asks(live, 100), ["went-on-after-refusal"]],
]);

const room = (live: Live) => live.serves().starts("client").starts("client#2").starts("client#3");
const writes = (live: Live, actor: Actor, line: string) => live.types(actor, line).crosses(actor, "server", line);
const replies = (live: Live, actor: Actor, line: string) => live.types("server", line).crosses("server", actor, line);

byTheText(chatLesson, chat, "keep-them-waiting", [
  [room, []],
  [(live) => live.types("client", "alex").types("client#2", "tree").types("client#3", "wu"), []],
  [(live) => writes(writes(live, "client", "one"), "client#2", "two"), ["two-clients-waiting"]],
  [(live) => writes(live, "client#3", "é"), ["three-clients-at-once", "letters-beyond-ascii"]],
  [
    (live) => replies(replies(replies(live, "client", "r1"), "client#2", "r2"), "client#3", "r3"),
    ["each-their-own-reply"],
  ],
]);

byTheText(chatLesson, chat, "names-and-goodbyes", [
  [room, []],
  [
    (live) => {
      writes(live.types("client", "tree"), "client", "one");
      writes(live.types("client#2", "tree"), "client#2", "two");
      replies(replies(live, "client", "r1"), "client#2", "r2");
    },
    ["same-name-twice"],
  ],
  [(live) => replies(writes(live.types("client", ""), "client", "full"), "client", "r3"), ["empty-line-stayed-home"]],
  [
    (live) => {
      live.types("client", "quit").types("client", "nobody").reads("client").types("client", "alex");
      replies(writes(live, "client", "back"), "client", "r4");
    },
    ["unknown-name-tried", "quit-and-back"],
  ],
  [
    (live) => {
      writes(live.types("client#3", "wu"), "client#3", "wait").exits("client#3", null);
      live.types("server", "too late").lost("server", "client#3", "too late");
      replies(writes(live, "client#2", "and me?"), "client#2", "you are here");
    },
    ["replied-to-the-gone"],
  ],
]);
