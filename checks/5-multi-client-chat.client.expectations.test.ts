import assert from "node:assert/strict";
import { test } from "node:test";
import { expectations } from "./5-multi-client-chat.expectations.ts";
import {
  answered,
  bound,
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
const hello = "maple 你好，oak";

/** A typed line of the client: it is sent, answered, and the answer printed with the port it came from. */
const talk = (line: string) => [
  typed(line),
  sent("client", line),
  answered(`re ${line}`),
  printed(`re ${line} from 127.0.0.1:${port}\n`),
  settled("seen"),
];
const names = [
  "name",
  "hello",
  "empty",
  "next",
  "quit",
  "other",
  "again",
  "quitAgain",
  "unknown",
  "known",
  "message",
] as const;
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
const another = (name: string, ...then: readonly Happening[]) => [typed("quit"), typed(name), ...then];
const chat = (changed: Partial<typeof story> = {}, last?: (typeof names)[number], ...then: readonly Happening[]) => {
  const told = { ...story, ...changed };
  const until = last === undefined ? names.length : names.indexOf(last) + 1;
  return [labComes(), started(), ...names.slice(0, until).flatMap((name) => told[name]), ...then];
};
const client = (...how: Parameters<typeof chat>) => playing({ client: chat(...how) });

const ids: readonly Id[] = [
  "client-sends-message",
  "client-prints-answer",
  "client-ignores-empty",
  "client-unknown-name",
  "client-quit",
];

test("a right client meets all that is asked of a client", () => {
  for (const id of ids) assert.equal(client()(id), "met", id);
});

test("with the Chinese directory the other scene counts", () => {
  const told = playing({
    "client-chinese": chat({ name: [typed("狗哥alex")], other: [typed("武大郎")], known: [typed("狗哥alex")] }),
  });
  for (const id of ids) assert.equal(told(id), "met", id);
});

test("an empty recording, and a server's, meet nothing", () => {
  for (const id of ids) {
    assert.equal(playing({})(id), "pending", id);
    assert.equal(
      playing({ server: [started(), bound(), sent("lab#1", hello), typed("r"), replied("r")] })(id),
      "pending",
      id,
    );
  }
});

test("a client that never got to its keyboard", () => {
  const told = (...happenings: readonly Happening[]) => playing({ client: [labComes(), started(), ...happenings] });
  assert.equal(told(ended(1))("client-sends-message"), "ended-early");
  assert.equal(told(ended(null, "ENOENT"))("client-sends-message"), "could-not-start");
  assert.equal(told(portHeld(port))("client-sends-message"), "undecided: port-held");
  assert.equal(told(portHeld(port), typed("alex"), typed(hello))("client-sends-message"), "undecided: port-held");
  for (const id of ids.slice(1)) assert.equal(told(ended(1))(id), "pending", id);
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
    client(
      { hello: [typed(hello), sent("client", hello), answered("pear"), ...after] },
      "hello",
    )("client-prints-answer");
  assert.equal(told(printed(`pear from ${port}\n`)), "met");
  assert.equal(told(printed(`${port} said b'pear'\n`)), "met");
  assert.equal(told(printed("pear\n")), "port-not-printed");
  assert.equal(told(printed(`pear from ${portOf("client")}\n`)), "port-not-printed");
  assert.equal(told(printed(`${port}\n`)), "answer-not-printed");
  assert.equal(told(ended(1)), "ended-early");
  assert.equal(client({ hello: [typed(hello)] })("client-prints-answer"), "met");
  assert.equal(
    client({ next: [typed("fig"), sent("client", "fig"), answered("pear")] })("client-prints-answer"),
    "answer-not-printed",
  );
  assert.equal(client({}, "name")("client-prints-answer"), "pending");
});

test("client-ignores-empty: nothing leaves, and it goes on", () => {
  const told = (...how: Parameters<typeof chat>) => client(...how)("client-ignores-empty");
  assert.equal(told({ empty: [typed(""), sent("client", "")] }), "sent-although");
  assert.equal(told({ empty: [typed(""), sent("client", " ")] }), "sent-although");
  assert.equal(told({ next: [typed("fig"), sent("client", ""), sent("client", "fig")] }), "sent-although");
  assert.equal(told({ empty: [typed(""), ended(0)] }, "empty"), "ended-early");
  assert.equal(told({ next: [typed("fig")] }, "next"), "lost-after-empty");
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
  const told = (...then: readonly Happening[]) =>
    client({ message: [typed("ash")] }, "message", ...then)("client-unknown-name");
  assert.equal(told(typed("quit"), typed("alex"), ...talk("kiwi")), "met");
  assert.equal(told(typed("quit"), typed("alex"), typed("kiwi")), "sent-nothing");
  assert.equal(told(typed("quit"), ended(0)), "ended-early");
});

test("client-sends-message: every name of the directory leads to the server", () => {
  const told = (...then: readonly Happening[]) => client({}, "message", ...then)("client-sends-message");
  const [donkey, tree] = [another("donkey", ...talk("fig")), another("tree", ...talk("elm"))];
  assert.equal(told(...donkey, ...tree), "met");
  assert.equal(told(...another("donkey", typed("fig")), ...tree), "name-leads-elsewhere");
  assert.equal(told(...donkey, ...another("tree", typed("elm"))), "name-leads-elsewhere");
  assert.equal(told(...donkey, ...another("tree", typed("elm"), ended(1))), "ended-early");
  assert.equal(told(...donkey), "met");
});

test("client-sends-message: the other names wait for a way back to choosing, and stand behind a second try", () => {
  const wrong = another("donkey", typed("fig"));
  const told = (how: Partial<typeof story>, ...then: readonly Happening[]) => client(how, "message", ...then);
  assert.equal(told({ again: [typed("plum")] }, ...wrong)("client-sends-message"), "met");
  const asksAfterQuit = { message: [typed("ash")] };
  const again = another("alex", ...talk("kiwi"));
  assert.equal(told(asksAfterQuit, ...again, ...wrong)("client-sends-message"), "name-leads-elsewhere");
  assert.equal(told(asksAfterQuit, ...again, ...wrong)("client-unknown-name"), "met");
});
