import assert from "node:assert/strict";
import { test } from "node:test";
import { expectations } from "./2-communication-loop.expectations.ts";
import {
  answered,
  bound,
  elsewhere,
  ended,
  type Happening,
  inAWord,
  labComes,
  labGoes,
  portHeld,
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
const port = 8004;

const played = (role: "server" | "client", happenings: readonly Happening[]) => {
  const recording = recordingOf(port, { [role]: [started(), ...happenings] });
  return (id: Id) => inAWord(expectations[id](recording));
};
const server = (...happenings: readonly Happening[]) => played("server", [bound(), ...happenings]);
const client = (...happenings: readonly Happening[]) => played("client", [labComes(), ...happenings]);

const words = Array.from({ length: 20 }, (_, index) => `word${String.fromCharCode(97 + index)}`);
const served = (lab: string, text: string) => [sent(lab, text), printed(`${text}\n`), replied(text.toUpperCase())];
const rounds = words.flatMap((word) => served("lab#1", word));
const turns = (judged: (lab: string, text: string) => readonly Happening[] = served) =>
  ["plum", "fig", "pear", "kiwi"].flatMap((word, index) => judged(index % 2 === 0 ? "lab#2" : "lab#1", word));

test("a second copy that comes after the next client's datagram is told once, in its own round", () => {
  const late = [
    ...words.slice(0, 19).flatMap((word) => served("lab#1", word)),
    ...served("lab#1", words[19]!),
    sent("lab#2", "plum"),
    replied(words[19]!.toUpperCase(), { to: "lab#1" }),
    printed("plum\n"),
    replied("PLUM", { to: "lab#2" }),
    ...served("lab#1", "fig"),
  ];
  const told = server(...late);
  assert.equal(told("server-many-rounds"), "replied-twice");
  assert.equal(told("server-two-clients"), "met");
});

const round = (line: string, payload = line) => {
  const answer = `answer to ${line.length} ${line.trim().slice(0, 5)}`;
  return [typed(line), sent("client", payload), answered(answer), printed(`${answer}\n`), settled("seen")];
};
const manyLines = words.flatMap((word) => round(word));
const asTyped = ["  oak elm   ash  ", "oak，你好 elm 世界"];
const after = ["plum", "fig"];
const replaced = [labGoes(), labComes()];
const whole = [
  ...manyLines,
  ...asTyped.flatMap((line) => round(line)),
  ...replaced,
  ...after.flatMap((line) => round(line)),
];

const serverIds: readonly Id[] = ["server-many-rounds", "server-two-clients", "server-prints-payload"];
const clientIds: readonly Id[] = ["client-many-rounds", "client-sends-as-typed", "client-outlives-server"];

test("right programs meet everything", () => {
  for (const id of serverIds) assert.equal(server(...rounds, ...turns())(id), "met", id);
  for (const id of clientIds) assert.equal(client(...whole)(id), "met", id);
});

test("an empty recording, and the other role's, meet nothing", () => {
  for (const id of [...serverIds, ...clientIds])
    assert.equal(inAWord(expectations[id](recordingOf(port, {}))), "pending", id);
  for (const id of serverIds) assert.equal(client(...whole)(id), "pending", id);
  for (const id of clientIds) assert.equal(server(...rounds, ...turns())(id), "pending", id);
});

test("a server that cannot be reached", () => {
  const told = (...happenings: readonly Happening[]) => played("server", happenings);
  assert.equal(told(ended(1))("server-many-rounds"), "ended-early");
  assert.equal(told(ended(null, "EACCES"))("server-many-rounds"), "could-not-start");
  assert.equal(told(elsewhere([8080]))("server-many-rounds"), "not-bound");
  assert.equal(told(elsewhere([]), portHeld(port))("server-many-rounds"), "undecided: port-held");
  for (const id of serverIds.slice(1)) assert.equal(told(elsewhere([8080]))(id), "pending", id);
});

test("server-many-rounds: each of the twenty is answered in turn", () => {
  const told = (...happenings: readonly Happening[]) => server(...happenings)("server-many-rounds");
  const three = rounds.slice(0, 9);
  assert.equal(told(...three, sent("lab#1", "plum")), "silent");
  assert.equal(told(...three, sent("lab#1", "plum"), ended(0)), "ended-early");
  assert.equal(told(...three, ended(0), sentInVain("lab#1", "plum")), "ended-early");
  assert.equal(told(...three, ended(0)), "ended-early");
  assert.equal(told(...three, sentInVain("lab#1", "plum")), "deaf-to-others");
  assert.equal(told(...three, sent("lab#1", "plum"), replied("WORDA")), "wrong-reply");
  assert.equal(told(...three, sent("lab#1", "plum"), replied("PLUM"), replied("PLUM")), "replied-twice");
  assert.equal(told(...three, sent("lab#1", "plum"), replied("PLUM", { fromPort: 40_001 })), "reply-from-other-port");
  assert.equal(told(...three, sent("lab#1", "plum"), replied("PLUM", { to: "lab#2" })), "reply-to-another");
  assert.equal(told(...three), "pending");
});

test("server-two-clients: each gets its own answers, never the other's", () => {
  const id = "server-two-clients";
  const told = (judged: (lab: string, text: string) => readonly Happening[]) => server(...rounds, ...turns(judged))(id);
  assert.equal(
    told((lab, text) => [sent(lab, text)]),
    "silent",
  );
  assert.equal(
    told((lab, text) => [sentInVain(lab, text)]),
    "deaf-to-others",
  );
  assert.equal(
    told((lab, text) => [sent(lab, text), replied(text.toUpperCase(), { to: "lab#1" })]),
    "reply-to-another",
  );
  assert.equal(
    told((lab, text) => [sent(lab, text), replied("OTHER")]),
    "wrong-reply",
  );
  assert.equal(
    told((lab, text) => [sent(lab, text), replied(text.toUpperCase()), replied(text.toUpperCase(), { to: "lab#3" })]),
    "reply-to-another",
  );
  assert.equal(server(...rounds, sent("lab#2", "plum"), ended(0))(id), "ended-early");
  assert.equal(server(...rounds)(id), "pending");
  assert.equal(server(...rounds.slice(0, 3), sent("lab#1", "oak"), ...rounds.slice(6), ...turns())(id), "pending");
});

test("server-two-clients: capitals are the first expectation's business", () => {
  assert.equal(
    server(...rounds, ...turns((lab, text) => [sent(lab, text), replied(text)]))("server-two-clients"),
    "met",
  );
});

test("server-prints-payload: every one, early or late", () => {
  const id = "server-prints-payload";
  assert.equal(server(...rounds, sent("lab#2", "plum"), replied("PLUM"))(id), "not-printed");
  assert.equal(
    server(
      ...rounds,
      sent("lab#2", "plum"),
      replied("PLUM"),
      sent("lab#1", "fig"),
      printed("plum\nfig\n"),
      replied("FIG"),
    )(id),
    "met",
  );
  assert.equal(server(...rounds, sent("lab#2", "plum"), printed("PLUM\n"), replied("PLUM"))(id), "not-printed");
  assert.equal(server(sent("lab#1", "oak"))(id), "pending");
});

test("a client that never came to its keyboard", () => {
  assert.equal(client(ended(1))("client-many-rounds"), "ended-early");
  assert.equal(client(ended(null, "ENOENT"))("client-many-rounds"), "could-not-start");
  assert.equal(client(portHeld(port))("client-many-rounds"), "undecided: port-held");
  assert.equal(client(portHeld(port), typed("worda"), settled("rests"))("client-many-rounds"), "undecided: port-held");
  for (const id of clientIds.slice(1)) assert.equal(client(ended(1))(id), "pending", id);
});

test("client-many-rounds: sent, and its answer printed before the next is typed", () => {
  const told = (...happenings: readonly Happening[]) =>
    client(...manyLines.slice(0, 15), ...happenings)("client-many-rounds");
  assert.equal(told(typed("plum")), "sent-nothing");
  assert.equal(told(typed("plum"), ended(0)), "ended-early");
  assert.equal(told(typed("plum"), sent("client", "plumplum")), "sent-wrong");
  assert.equal(told(typed("plum"), sent("client", "plum"), answered("fig")), "answer-not-printed");
  assert.equal(told(typed("plum"), sent("client", "plum"), answered("fig"), ended(1)), "ended-early");
  assert.equal(
    told(typed("plum"), sent("client", "plum"), answered("fig"), typed("kiwi"), printed("fig\n")),
    "answer-not-printed",
  );
  assert.equal(told(), "pending");
});

test("client-sends-as-typed: blanks and letters of every alphabet reach the wire", () => {
  const told = (line: string, payload: string) =>
    client(...manyLines, ...round(line, payload))("client-sends-as-typed");
  for (const line of asTyped) assert.equal(told(line, line), "met", line);
  assert.equal(told("  oak elm   ash  ", "oak elm   ash"), "sent-wrong");
  assert.equal(told("  oak elm   ash  ", "  oak elm ash  "), "sent-wrong");
  assert.equal(told("  oak elm   ash  ", "  oak elm   ash  \n"), "sent-wrong");
  assert.equal(told("oak，你好 elm 世界", "oak???? elm"), "sent-wrong");
  assert.equal(client(...manyLines, typed("  oak  "))("client-sends-as-typed"), "sent-nothing");
  assert.equal(client(...manyLines, typed("  oak  "), ended(0))("client-sends-as-typed"), "ended-early");
  assert.equal(
    client(...manyLines, typed("  oak  "), sent("client", "  oak  "), sent("client", ""))("client-sends-as-typed"),
    "sent-too-many",
  );
  assert.equal(client(...manyLines)("client-sends-as-typed"), "pending");
  assert.equal(client(typed("worda"), typed("  oak  "))("client-sends-as-typed"), "pending");
});

test("client-outlives-server: it goes on with the next server", () => {
  const told = (...happenings: readonly Happening[]) =>
    client(...manyLines, ...replaced, ...happenings)("client-outlives-server");
  assert.equal(told(...round("plum")), "met");
  assert.equal(told(typed("plum")), "sent-nothing");
  assert.equal(told(typed("plum"), ended(1)), "ended-early");
  assert.equal(told(ended(1)), "ended-early");
  assert.equal(told(ended(1), typed("plum")), "ended-early");
  assert.equal(told(typed("plum"), sent("client", "plum"), answered("fig")), "answer-not-printed");
  assert.equal(told(typed("plum"), sent("client", "?")), "sent-wrong");
  assert.equal(told(), "pending");
  assert.equal(client(...manyLines)("client-outlives-server"), "pending");
  assert.equal(client(typed("worda"), ...replaced, typed("plum"))("client-outlives-server"), "pending");
});

test("client-outlives-server: what does not come after the change had come before it", () => {
  const ruling = expectations["client-outlives-server"](
    recordingOf(8004, { client: [started(), ...manyLines, ...replaced, typed("plum")] }),
  );
  assert.ok(ruling.state === "unmet" && ruling.finding.code === "sent-nothing");
  assert.equal(ruling.finding.earlier, true);
});

test("client-outlives-server: one that never printed answers fails no more than it did", () => {
  const silently = [typed("oak"), sent("client", "oak"), answered("fig")];
  assert.equal(client(...silently, ...replaced, ...silently)("client-outlives-server"), "met");
  assert.equal(client(...silently, ...replaced, typed("plum"))("client-outlives-server"), "sent-nothing");
});
