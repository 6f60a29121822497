import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../runner/model/lesson.ts";
import type { Expectation } from "../runner/model/verdict.ts";
import { quests as echo } from "./1-basic-echo.quests.ts";
import { quests as loop } from "./2-communication-loop.quests.ts";
import { quests as four } from "./3-no-sticky-packets.quests.ts";
import { quests as sizes } from "./4-oversized-datagram.quests.ts";
import { quests as chat } from "./5-multi-client-chat.quests.ts";
import { session } from "./vocabulary/hand-written-session.ts";

function questTest(
  id: string,
  quest: Expectation,
  missing: ReturnType<typeof session>,
  seen: ReturnType<typeof session>,
): void {
  test(id, () => {
    assert.equal(quest({ lesson: "", seed: "", events: [] }).state, "pending", "nothing has happened");
    assert.equal(missing.seen(quest), false, "not yet");
    assert.equal(seen.seen(quest), true, "seen");
  });
}

const both = () => session().serves().starts("client");

questTest(
  "first-echo",
  echo["first-echo"],
  both().crosses("client", "server", "hi").crosses("server", "client", "hi"),
  both().echoes("client", "hi"),
);
questTest(
  "blanks-stay-home",
  echo["blanks-stay-home"],
  both().types("client", " hi ").crosses("client", "server", " hi "),
  both().types("client", " hi ").crosses("client", "server", "hi"),
);
questTest(
  "empty-datagram-seen",
  echo["empty-datagram-seen"],
  both().crosses("client", "server", ""),
  both().echoes("client", ""),
);
questTest(
  "lost-while-nobody-bound",
  echo["lost-while-nobody-bound"],
  both().echoes("client", "a"),
  session().starts("client").lost("client", "server", "a"),
);
questTest(
  "client-before-server",
  echo["client-before-server"],
  both().echoes("client", "a"),
  session().starts("client").serves().echoes("client", "a"),
);
questTest(
  "client-before-server, but it sent something before",
  echo["client-before-server"],
  session().starts("client").lost("client", "server", "knock").serves().echoes("client", "a"),
  both().unbinds().exits("server").exits("client").starts("client").serves().echoes("client", "a"),
);

questTest(
  "three-rounds",
  loop["three-rounds"],
  both().echoes("client", "a").echoes("client", "b").exits("client").starts("client").echoes("client", "c"),
  both().echoes("client", "a").echoes("client", "b").echoes("client", "c"),
);
questTest("blanks-arrive", loop["blanks-arrive"], both().echoes("client", "   "), both().echoes("client", "  hi "));
questTest(
  "more-bytes-than-letters",
  loop["more-bytes-than-letters"],
  both().echoes("client", "hi"),
  both().echoes("client", "你"),
);
const three = () => both().starts("client#2");
questTest(
  "clients-take-turns",
  loop["clients-take-turns"],
  three().echoes("client", "a").echoes("client", "b").echoes("client#2", "c"),
  three().echoes("client", "a").echoes("client#2", "b").echoes("client", "c"),
);
questTest(
  "server-replaced",
  loop["server-replaced"],
  both()
    .echoes("client", "a")
    .unbinds()
    .exits("server")
    .serves()
    .exits("client")
    .starts("client")
    .echoes("client", "b"),
  both().echoes("client", "a").unbinds().exits("server").serves().echoes("client", "b"),
);

const payloads = ["randy", "hello", "world", ""];
const counted = (counts: readonly number[]) => {
  const live = both();
  for (const payload of payloads) live.crosses("client", "server", payload);
  for (const [at, count] of counts.entries())
    live.prints("server", `payload: ${payloads[at]}`).prints("server", String(count));
  return live;
};
questTest("four-counted", four["four-counted"], counted([1, 2, 3]), counted([1, 2, 3, 4]));
questTest("empty-one-arrived", four["empty-one-arrived"], both().crosses("client", "server", "a"), counted([]));
const toNobody = (code: number) => {
  const live = session().starts("client");
  for (const payload of payloads) live.lost("client", "server", payload);
  return live.exits("client", code);
};
questTest("sent-to-nobody", four["sent-to-nobody"], toNobody(1), toNobody(0));
questTest(
  "tcp-glued",
  four["tcp-glued"],
  session().starts("tcp-server").prints("tcp-server", 'read 1: "randy"').prints("tcp-server", 'read 2: "hello"'),
  session().starts("tcp-server").prints("tcp-server", 'read 1: 15 bytes: "randyhelloworld"'),
);
questTest(
  "tcp-refused",
  four["tcp-refused"],
  session().starts("tcp-client").prints("tcp-client", "connect ECONNREFUSED").exits("tcp-client", 0),
  session()
    .starts("tcp-client#2")
    .prints("tcp-client#2", "connect ECONNREFUSED 127.0.0.1:8003")
    .exits("tcp-client#2", 1),
);
questTest(
  "tcp-refused",
  four["tcp-refused"],
  session().starts("tcp-client").prints("tcp-client", "written: 'randy'").exits("tcp-client", 1),
  session().starts("tcp-client").prints("tcp-client", "[Errno 111] Connection refused").exits("tcp-client", 1),
);

const whole = (size: number) =>
  both().types("client", String(size)).crosses("client", "server", size).prints("server", `${size} bytes`);
const cut = () =>
  both().types("client", "3000").crosses("client", "server", 3000).prints("server", "1024 bytes, truncated");
questTest("buffer-exactly-filled", sizes["buffer-exactly-filled"], whole(1023), whole(1024));
questTest("datagram-cut", sizes["datagram-cut"], whole(3000), cut());
questTest(
  "next-one-whole",
  sizes["next-one-whole"],
  whole(5),
  cut().types("client", "5").crosses("client", "server", 5).prints("server", "5 bytes"),
);
questTest("no-bytes-at-all", sizes["no-bytes-at-all"], whole(1), whole(0));
const largest = process.platform === "darwin" ? 9216 : 65507;
questTest("largest-crossed", sizes["largest-crossed"], whole(largest - 1), whole(largest));
const refused = () =>
  both()
    .types("client", String(largest + 1))
    .prints("client", "refused: send EMSGSIZE");
questTest("made-the-system-refuse", sizes["made-the-system-refuse"], whole(largest), refused());
questTest(
  "went-on-after-refusal",
  sizes["went-on-after-refusal"],
  refused().exits("client").starts("client").types("client", "5").crosses("client", "server", 5),
  refused().types("client", "5").crosses("client", "server", 5),
);

const writes = (live: ReturnType<typeof session>, actor: Actor, line: string) =>
  live.types(actor, line).crosses(actor, "server", line);
const room = () => session().serves().starts("client").starts("client#2").starts("client#3");
const waiting = () => writes(writes(room(), "client", "a"), "client#2", "b");
const replied = (live: ReturnType<typeof session>, actor: Actor, line: string) =>
  live.types("server", line).crosses("server", actor, line);
questTest(
  "two-clients-waiting",
  chat["two-clients-waiting"],
  writes(replied(writes(room(), "client", "a"), "client", "x"), "client#2", "b"),
  waiting(),
);
questTest("three-clients-at-once", chat["three-clients-at-once"], waiting(), writes(waiting(), "client#3", "c"));
questTest(
  "each-their-own-reply",
  chat["each-their-own-reply"],
  replied(replied(waiting(), "client#2", "x"), "client", "y"),
  replied(replied(waiting(), "client", "x"), "client#2", "y"),
);
questTest("letters-beyond-ascii", chat["letters-beyond-ascii"], waiting(), writes(room(), "client", "é"));
const talking = () => room().types("client", "alex");
questTest(
  "empty-line-stayed-home",
  chat["empty-line-stayed-home"],
  writes(room().types("client", ""), "client", "a"),
  writes(talking().types("client", ""), "client", "a"),
);
questTest(
  "unknown-name-tried",
  chat["unknown-name-tried"],
  room().types("client", "bob").exits("client"),
  room().types("client", "bob").reads("client"),
);
questTest(
  "quit-and-back",
  chat["quit-and-back"],
  writes(writes(talking(), "client", "a").types("client", "alex"), "client", "b"),
  writes(writes(talking(), "client", "a").types("client", "quit").types("client", "tree"), "client", "b"),
);
questTest(
  "quit-and-back, by way of a name that nobody has",
  chat["quit-and-back"],
  writes(talking().types("client", "quit").types("client", "nobody"), "client", "back"),
  writes(talking().types("client", "quit").types("client", "nobody").types("client", "alex"), "client", "back"),
);
const named = (second: string) => {
  const live = writes(writes(talking().types("client#2", second), "client", "a"), "client#2", "b");
  return replied(replied(live, "client", "x"), "client#2", "y");
};
questTest("same-name-twice", chat["same-name-twice"], named("tree"), named("alex"));
const gone = () => waiting().exits("client").types("server", "x").lost("server", "client", "x");
questTest(
  "replied-to-the-gone",
  chat["replied-to-the-gone"],
  gone(),
  gone().types("server", "y").crosses("server", "client#2", "y"),
);
