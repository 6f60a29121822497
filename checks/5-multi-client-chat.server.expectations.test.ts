import assert from "node:assert/strict";
import { test } from "node:test";
import { expectations } from "./5-multi-client-chat.expectations.ts";
import {
  bound,
  elsewhere,
  ended,
  type Happening,
  inAWord,
  portHeld,
  portOf,
  printed,
  recordingOf,
  replied,
  sent,
  sentInVain,
  settled,
  started,
  typed,
} from "./vocabulary/hand-written.ts";

type Id = keyof typeof expectations;
const port = 8081;

const playing = (scenes: Readonly<Record<string, readonly Happening[]>>) => {
  const recording = recordingOf(port, scenes);
  return (id: Id) => inAWord(expectations[id](recording));
};
const server = (...happenings: readonly Happening[]) => playing({ server: [started(), bound(), ...happenings] });

const says = (lab: string, text: string) => [
  sent(lab, text),
  printed(`${text} from 127.0.0.1:${portOf(lab)}\nreply: `),
];
const replies = (line: string, to: string) => [typed(line), replied(line, { to }), settled("seen")];
const hello = "maple 你好，oak";
const opening = [...says("lab#1", hello), ...replies("r", "lab#1")];
const together = [sent("lab#2", "fig"), sent("lab#3", "plum"), printed(`fig from ${portOf("lab#2")}\n`)];
const inTurn = [
  typed("s"),
  replied("s", { to: "lab#2" }),
  printed(`plum from ${portOf("lab#3")}\n`),
  ...replies("t", "lab#3"),
];
const gone = [...says("lab#3", "elm"), ...replies("u", "lab#3")];
const goesOn = [...says("lab#2", "ash"), ...replies("v", "lab#2")];
const good = [...opening, ...together, ...inTurn, ...gone, ...goesOn];

const ids: readonly Id[] = [
  "server-prints-message",
  "server-replies-to-sender",
  "server-two-clients",
  "server-outlives-client",
];

test("a right server meets all that is asked of a server", () => {
  for (const id of ids) assert.equal(server(...good)(id), "met", id);
});

test("an empty recording, and a client's, meet nothing", () => {
  for (const id of ids) {
    assert.equal(playing({})(id), "pending", id);
    assert.equal(
      playing({ client: [started(), typed("alex"), typed(hello), sent("client", hello)] })(id),
      "pending",
      id,
    );
  }
});

test("a server that cannot be reached", () => {
  const told = (...happenings: readonly Happening[]) => playing({ server: [started(), ...happenings] });
  assert.equal(told(ended(1))("server-prints-message"), "ended-early");
  assert.equal(told(ended(null, "ENOENT"))("server-prints-message"), "could-not-start");
  assert.equal(told(elsewhere([8080]))("server-prints-message"), "not-bound");
  assert.equal(told(elsewhere([]), portHeld(port))("server-prints-message"), "undecided: port-held");
  for (const id of ids.slice(1)) assert.equal(told(ended(1))(id), "pending", id);
});

test("server-prints-message: text and sender's port, no letter lost, before a reply is asked for", () => {
  const told = (text: string, ...then: readonly Happening[]) =>
    server(sent("lab#1", hello), printed(text), ...then)("server-prints-message");
  assert.equal(told(`${Buffer.from(hello).toString("hex")} ${portOf("lab#1")}\n`), "met");
  assert.equal(told(`${portOf("lab#1")}: maple ??oak\n`), "not-printed");
  assert.equal(told(`${portOf("lab#1")}: maple ä½ å¥½ï¼Œoak\n`), "not-printed");
  assert.equal(told(`${hello}\n`), "port-not-printed");
  assert.equal(told(`${hello} from ${port}\n`), "port-not-printed");
  assert.equal(told(""), "silent");
  assert.equal(told("", ended(1)), "ended-early");
  assert.equal(told("waiting\n", typed("r"), printed(`${hello} ${portOf("lab#1")}\n`)), "not-printed");
});

test("server-prints-message: a later one that is heard is printed too", () => {
  assert.equal(
    server(...opening, sent("lab#2", "fig"), printed(`f.. from ${portOf("lab#2")}\n`))("server-prints-message"),
    "not-printed",
  );
  assert.equal(server(...opening, sent("lab#2", "fig"), printed("fig\n"))("server-prints-message"), "port-not-printed");
  assert.equal(server(...opening, sent("lab#2", "fig"))("server-prints-message"), "met");
});

test("server-replies-to-sender: the typed reply goes to the one who wrote", () => {
  const told = (...happenings: readonly Happening[]) =>
    server(...says("lab#1", hello), typed("r"), ...happenings)("server-replies-to-sender");
  assert.equal(told(), "sent-nothing");
  assert.equal(told(ended(1)), "ended-early");
  assert.equal(told(replied("r", { to: "lab#2" })), "reply-to-another");
  assert.equal(told(replied("R")), "sent-wrong");
  assert.equal(told(replied(hello)), "sent-wrong");
  assert.equal(told(replied("r", { fromPort: 40_000 })), "reply-from-other-port");
  assert.equal(told(replied("r"), replied("r")), "sent-too-many");
  assert.equal(told(replied("ok"), replied("r")), "replied-by-itself");
  assert.equal(server(...says("lab#1", hello))("server-replies-to-sender"), "pending");
});

test("server-replies-to-sender: the line's own bytes, without the Enter key", () => {
  for (const seen of ["r\n", "r\r\n", " r", "R"]) {
    const told = server(...says("lab#1", hello), typed("r"), replied(seen, { to: "lab#1" }), settled("seen"));
    assert.equal(told("server-replies-to-sender"), "sent-wrong", seen);
  }
});

test("server-replies-to-sender: nothing is sent before a reply is typed, and the others wait for that", () => {
  const told = server(...says("lab#1", hello), replied("ok"), ...replies("r", "lab#1"), ...together, ...inTurn);
  assert.equal(told("server-replies-to-sender"), "replied-by-itself");
  assert.equal(told("server-two-clients"), "pending");
});

test("server-replies-to-sender: one that ended before the line was typed has ended", () => {
  assert.equal(server(...says("lab#1", hello), ended(0), typed("r"))("server-replies-to-sender"), "ended-early");
});

test("server-two-clients: answered in turn, each reply to its own, and to nobody else", () => {
  const told = (...happenings: readonly Happening[]) =>
    server(...opening, ...together, ...happenings)("server-two-clients");
  const first = [typed("s"), replied("s", { to: "lab#2" })];
  assert.equal(told(...first, typed("t"), replied("t", { to: "lab#3" })), "met");
  assert.equal(
    told(typed("s"), replied("s", { to: "lab#3" }), typed("t"), replied("t", { to: "lab#2" })),
    "reply-to-another",
  );
  assert.equal(
    told(typed("s"), replied("s", { to: "lab#2" }), replied("s", { to: "lab#3" }), typed("t")),
    "reply-to-another",
  );
  assert.equal(told(typed("s"), typed("t")), "sent-nothing");
  assert.equal(told(...first, typed("t")), "sent-nothing");
  assert.equal(told(...first, ended(0)), "ended-early");
  assert.equal(told(...first, typed("t"), replied("s", { to: "lab#3" })), "sent-wrong");
  assert.equal(told(...first, typed("t"), replied("t", { to: "lab#3", fromPort: 40_000 })), "reply-from-other-port");
  assert.equal(told(...first), "pending");
  assert.equal(told(), "pending");
  assert.equal(server(...says("lab#1", hello), typed("r"), ...together, ...inTurn)("server-two-clients"), "pending");
});

test("server-outlives-client: a client that has gone does not stop it", () => {
  const before = [...opening, ...together, ...inTurn, ...says("lab#3", "elm"), typed("u")];
  const told = (...happenings: readonly Happening[]) => server(...before, ...happenings)("server-outlives-client");
  assert.equal(told(ended(1)), "ended-early");
  assert.equal(told(replied("u", { to: "lab#3" }), sent("lab#2", "ash")), "silent");
  assert.equal(told(sent("lab#2", "ash"), ended(1)), "ended-early");
  assert.equal(told(sentInVain("lab#2", "ash")), "deaf-to-others");
  assert.equal(told(sent("lab#2", "ash"), printed("anything\n")), "met");
  assert.equal(told(sent("lab#2", "ash"), typed("v"), replied("v", { to: "lab#2" })), "met");
  assert.equal(told(), "pending");
  assert.equal(server(...opening)("server-outlives-client"), "pending");
});
