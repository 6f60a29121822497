import assert from "node:assert/strict";
import { test } from "node:test";
import { expectations } from "./5-multi-client-chat.expectations.ts";
import {
  answered,
  bound,
  elsewhere,
  ended,
  type Happening,
  inAWord,
  labComes,
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

const says = (lab: string, text: string) => [sent(lab, text), printed(`${text} from 127.0.0.1:${portOf(lab)}\nreply: `)];
const replies = (line: string, to: string) => [typed(line), replied(line, { to }), settled("seen")];
const hello = "maple 你好，oak";
const opening = [...says("lab#1", hello), ...replies("r", "lab#1")];
const together = [sent("lab#2", "fig"), sent("lab#3", "plum"), printed(`fig from ${portOf("lab#2")}\n`)];
const inTurn = [typed("s"), replied("s", { to: "lab#2" }), printed(`plum from ${portOf("lab#3")}\n`), ...replies("t", "lab#3")];
const gone = [...says("lab#3", "elm"), ...replies("u", "lab#3")];
const goesOn = [...says("lab#2", "ash"), ...replies("v", "lab#2")];
const good = [...opening, ...together, ...inTurn, ...gone, ...goesOn];

/** A typed line of the client: it is sent, answered, and the answer printed with the port it came from. */
const talk = (line: string) => [
  typed(line),
  sent("client", line),
  answered(`re ${line}`),
  printed(`re ${line} from 127.0.0.1:${port}\n`),
  settled("seen"),
];
const names = ["name", "hello", "empty", "next", "quit", "other", "again", "quitAgain", "unknown", "known", "message"] as const;
const story: Readonly<Record<(typeof names)[number], readonly Happening[]>> = {
  name: [typed("alex")],
  hello: talk(hello),
  empty: [typed("")],
  next: talk("fig"),
  quit: [typed("quit")],
  other: [typed("wu")],
  again: talk("plum"),
  quitAgain: [typed("quit")],
  unknown: [typed("nobody")],
  known: [typed("alex")],
  message: talk("ash"),
};
const chat = (changed: Partial<typeof story> = {}, last?: (typeof names)[number], ...then: readonly Happening[]) => {
  const told = { ...story, ...changed };
  const until = last === undefined ? names.length : names.indexOf(last) + 1;
  return [labComes(), started(), ...names.slice(0, until).flatMap((name) => told[name]), ...then];
};
const client = (...how: Parameters<typeof chat>) => playing({ client: chat(...how) });

const serverIds: readonly Id[] = ["server-prints-message", "server-replies-to-sender", "server-two-clients", "server-outlives-client"];
const clientIds: readonly Id[] = ["client-sends-message", "client-prints-answer", "client-ignores-empty", "client-unknown-name", "client-quit"];

test("right programs meet everything", () => {
  for (const id of serverIds) assert.equal(server(...good)(id), "met", id);
  for (const id of clientIds) assert.equal(client()(id), "met", id);
});

test("with the Chinese directory the other scene counts", () => {
  const told = playing({ "client-chinese": chat({ name: [typed("狗哥alex")], other: [typed("武大郎")], known: [typed("狗哥alex")] }) });
  for (const id of clientIds) assert.equal(told(id), "met", id);
});

test("an empty recording, and the other role's, meet nothing", () => {
  for (const id of [...serverIds, ...clientIds]) assert.equal(playing({})(id), "pending", id);
  for (const id of serverIds) assert.equal(client()(id), "pending", id);
  for (const id of clientIds) assert.equal(server(...good)(id), "pending", id);
});

test("a server that cannot be reached", () => {
  const told = (...happenings: readonly Happening[]) => playing({ server: [started(), ...happenings] });
  assert.equal(told(ended(1))("server-prints-message"), "ended-early");
  assert.equal(told(ended(null, "ENOENT"))("server-prints-message"), "could-not-start");
  assert.equal(told(elsewhere([8080]))("server-prints-message"), "not-bound");
  assert.equal(told(elsewhere([]), portHeld(port))("server-prints-message"), "undecided: port-held");
  for (const id of serverIds.slice(1)) assert.equal(told(ended(1))(id), "pending", id);
});

test("server-prints-message: text and sender's port, no letter lost, before a reply is asked for", () => {
  const told = (text: string, ...then: readonly Happening[]) => server(sent("lab#1", hello), printed(text), ...then)("server-prints-message");
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
  assert.equal(server(...opening, sent("lab#2", "fig"), printed(`f.. from ${portOf("lab#2")}\n`))("server-prints-message"), "not-printed");
  assert.equal(server(...opening, sent("lab#2", "fig"), printed("fig\n"))("server-prints-message"), "port-not-printed");
  assert.equal(server(...opening, sent("lab#2", "fig"))("server-prints-message"), "met");
});

test("server-replies-to-sender: the typed reply goes to the one who wrote", () => {
  const told = (...happenings: readonly Happening[]) => server(...says("lab#1", hello), typed("r"), ...happenings)("server-replies-to-sender");
  assert.equal(told(), "sent-nothing");
  assert.equal(told(ended(1)), "ended-early");
  assert.equal(told(replied("r", { to: "lab#2" })), "reply-to-another");
  assert.equal(told(replied("R")), "sent-wrong");
  assert.equal(told(replied(hello)), "sent-wrong");
  assert.equal(told(replied("r", { fromPort: 40_000 })), "reply-from-other-port");
  assert.equal(told(replied("r"), replied("r")), "sent-too-many");
  assert.equal(server(...says("lab#1", hello))("server-replies-to-sender"), "pending");
});

test("server-replies-to-sender: one that ended before the line was typed has ended", () => {
  assert.equal(server(...says("lab#1", hello), ended(0), typed("r"))("server-replies-to-sender"), "ended-early");
});

test("server-two-clients: answered in turn, each reply to its own, and to nobody else", () => {
  const told = (...happenings: readonly Happening[]) => server(...opening, ...together, ...happenings)("server-two-clients");
  const first = [typed("s"), replied("s", { to: "lab#2" })];
  assert.equal(told(...first, typed("t"), replied("t", { to: "lab#3" })), "met");
  assert.equal(told(typed("s"), replied("s", { to: "lab#3" }), typed("t"), replied("t", { to: "lab#2" })), "reply-to-another");
  assert.equal(told(typed("s"), replied("s", { to: "lab#2" }), replied("s", { to: "lab#3" }), typed("t")), "reply-to-another");
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

test("a client that never got to its keyboard", () => {
  const told = (...happenings: readonly Happening[]) => playing({ client: [labComes(), started(), ...happenings] });
  assert.equal(told(ended(1))("client-sends-message"), "ended-early");
  assert.equal(told(ended(null, "ENOENT"))("client-sends-message"), "could-not-start");
  assert.equal(told(portHeld(port))("client-sends-message"), "undecided: port-held");
  assert.equal(told(portHeld(port), typed("alex"), typed(hello))("client-sends-message"), "undecided: port-held");
  for (const id of clientIds.slice(1)) assert.equal(told(ended(1))(id), "pending", id);
});

test("client-sends-message: name, then a line of exactly these bytes", () => {
  const told = (...hello: readonly Happening[]) => client({ hello }, "hello")("client-sends-message");
  assert.equal(client({ name: [typed("alex"), sent("client", "alex")] })("client-sends-message"), "sent-although");
  assert.equal(told(typed(hello)), "sent-nothing");
  assert.equal(told(typed(hello), ended(1)), "ended-early");
  assert.equal(told(typed(hello), sent("client", "maple ??oak")), "sent-wrong");
  assert.equal(told(typed(hello), sent("client", `${hello}\n`)), "sent-wrong");
  assert.equal(told(typed(hello), sent("client", hello), sent("client", hello)), "sent-too-many");
  assert.equal(client({}, "name", ended(1))("client-sends-message"), "ended-early");
  assert.equal(client({}, "name")("client-sends-message"), "pending");
});

test("client-prints-answer: with its sender's port", () => {
  const told = (...after: readonly Happening[]) =>
    client({ hello: [typed(hello), sent("client", hello), answered("pear"), ...after] }, "hello")("client-prints-answer");
  assert.equal(told(printed(`pear from ${port}\n`)), "met");
  assert.equal(told(printed(`${port} said b'pear'\n`)), "met");
  assert.equal(told(printed("pear\n")), "port-not-printed");
  assert.equal(told(printed(`pear from ${portOf("client")}\n`)), "port-not-printed");
  assert.equal(told(printed(`${port}\n`)), "answer-not-printed");
  assert.equal(told(ended(1)), "ended-early");
  assert.equal(client({ hello: [typed(hello)] })("client-prints-answer"), "met");
  assert.equal(client({ next: [typed("fig"), sent("client", "fig"), answered("pear")] })("client-prints-answer"), "answer-not-printed");
  assert.equal(client({}, "name")("client-prints-answer"), "pending");
});

test("client-ignores-empty: nothing leaves, and it goes on", () => {
  const told = (...how: Parameters<typeof chat>) => client(...how)("client-ignores-empty");
  assert.equal(told({ empty: [typed(""), sent("client", "")] }), "sent-although");
  assert.equal(told({ empty: [typed(""), sent("client", " ")] }), "sent-although");
  assert.equal(told({ next: [typed("fig"), sent("client", ""), sent("client", "fig")] }), "sent-although");
  assert.equal(told({ empty: [typed(""), ended(0)] }, "empty"), "ended-early");
  assert.equal(told({ next: [typed("fig")] }, "next"), "sent-nothing");
  assert.equal(told({ next: [typed("fig"), ended(0)] }, "next"), "ended-early");
  assert.equal(told({}, "empty"), "pending");
  assert.equal(told({ hello: [typed(hello)] }), "pending");
});

test("client-quit: sends nothing and leads back to choosing", () => {
  const told = (...how: Parameters<typeof chat>) => client(...how)("client-quit");
  assert.equal(told({ quit: [typed("quit"), sent("client", "quit")] }), "sent-although");
  assert.equal(told({ other: [typed("wu"), sent("client", "wu")] }), "sent-although");
  assert.equal(told({ quit: [typed("quit"), ended(0)] }, "quit"), "ended-early");
  assert.equal(told({ other: [typed("wu"), ended(0)] }, "other"), "ended-early");
  assert.equal(told({ again: [typed("plum")] }, "again"), "not-back-to-choosing");
  assert.equal(told({ again: [typed("plum"), ended(1)] }, "again"), "ended-early");
  assert.equal(told({ again: [typed("plum"), sent("client", "[wu] plum\n")] }), "met");
  assert.equal(told({}, "other"), "pending");
  assert.equal(told({ next: [typed("fig")] }), "pending");
});

test("client-unknown-name: nothing leaves, and the program goes on", () => {
  const told = (...how: Parameters<typeof chat>) => client(...how)("client-unknown-name");
  assert.equal(told({ unknown: [typed("nobody"), sent("client", "nobody")] }), "sent-although");
  assert.equal(told({ known: [typed("alex"), sent("client", "alex")] }), "sent-although");
  assert.equal(told({ unknown: [typed("nobody"), ended(1)] }, "unknown"), "ended-early");
  assert.equal(told({ message: [typed("ash")] }, "message"), "sent-nothing");
  assert.equal(told({ message: [typed("ash"), ended(1)] }, "message"), "ended-early");
  assert.equal(told({}, "known"), "pending");
  assert.equal(told({ quit: [typed("quit"), sent("client", "quit")] }), "pending");
});

test("client-unknown-name: a program may want quit before it asks again", () => {
  const told = (...then: readonly Happening[]) => client({ message: [typed("ash")] }, "message", ...then)("client-unknown-name");
  assert.equal(told(typed("quit"), typed("alex"), ...talk("kiwi")), "met");
  assert.equal(told(typed("quit"), typed("alex"), typed("kiwi")), "sent-nothing");
  assert.equal(told(typed("quit"), ended(0)), "ended-early");
});
