import assert from "node:assert/strict";
import { test } from "node:test";
import { expectations } from "./1-basic-echo.expectations.ts";
import {
  bound,
  elsewhere,
  ended,
  type Happening,
  inAWord,
  lostOnTheWay,
  portHeld,
  portOf,
  printed,
  recordingOf,
  replied,
  sent,
  sentInVain,
  started,
  troubled,
  typed,
} from "./vocabulary/hand-written.ts";

type Id = keyof typeof expectations;
const port = 8080;

const playing = (scenes: Readonly<Record<string, readonly Happening[]>>) => {
  const recording = recordingOf(port, scenes);
  return (id: Id) => expectations[id](recording);
};
const server = (...happenings: readonly Happening[]) => {
  const ruling = playing({ server: [started("python3 server.py"), ...happenings] });
  return (id: Id) => inAWord(ruling(id));
};

const from = (lab: string) => `127.0.0.1:${portOf(lab)}`;
const hears = (lab: string, text: string) => [sent(lab, text), printed(`${text} from ${from(lab)}\n`)];
const served = (lab: string, text: string) => [...hears(lab, text), replied(text.toUpperCase())];
const good = [
  bound(),
  ...served("lab#1", "maple"),
  ...served("lab#2", "oak elm"),
  ...served("lab#1", ""),
  ...served("lab#1", "birch"),
];

const ids: readonly Id[] = [
  "server-replies-upper",
  "server-prints-arrival",
  "server-answers-empty",
  "server-keeps-serving",
];

test("a right server meets all that is asked of a server", () => {
  const told = server(...good);
  for (const id of ids) assert.equal(told(id), "met", id);
});

test("an empty recording, and a client's, meet nothing", () => {
  for (const id of ids) {
    assert.equal(inAWord(playing({})(id)), "pending", id);
    assert.equal(inAWord(playing({ client: [started(), typed("maple"), sent("client", "maple")] })(id)), "pending", id);
  }
});

test("a second copy of an answer is charged to the datagram that it answers", () => {
  const late = server(
    bound(),
    ...served("lab#1", ""),
    sent("lab#1", "birch"),
    replied(""),
    printed(`birch ${from("lab#1")}\n`),
    replied("BIRCH"),
  );
  assert.equal(late("server-replies-upper"), "met");
  const twice = server(
    bound(),
    ...served("lab#1", "maple"),
    ...served("lab#1", ""),
    ...hears("lab#1", "birch"),
    replied(""),
    replied("BIRCH"),
  );
  assert.equal(twice("server-replies-upper"), "met");
  assert.equal(twice("server-answers-empty"), "replied-twice");
  const twiceEach = (lab: string, text: string) => [...served(lab, text), replied(text.toUpperCase())];
  const always = server(
    bound(),
    ...twiceEach("lab#1", "maple"),
    ...twiceEach("lab#1", ""),
    ...twiceEach("lab#1", "elm"),
  );
  assert.equal(always("server-replies-upper"), "replied-twice");
  assert.equal(always("server-answers-empty"), "met");
});

test("what a server prints as it breaks down is no line about the datagram", () => {
  const told = server(
    bound(),
    sent("lab#1", "maple"),
    printed('NoMethodError: undefined method for "maple"\n'),
    ended(1),
  );
  assert.equal(told("server-replies-upper"), "ended-early");
  assert.equal(told("server-prints-arrival"), "pending");
});

test("a server that cannot be reached: ended, not startable, elsewhere, or the lab's trouble", () => {
  const told = (...happenings: readonly Happening[]) => server(...happenings)("server-replies-upper");
  assert.equal(told(printed("SyntaxError\n"), ended(1)), "ended-early");
  assert.equal(told(ended(null, "ENOENT")), "could-not-start");
  assert.equal(told(elsewhere([8081])), "not-bound");
  assert.equal(told(elsewhere([]), portHeld(port)), "undecided: port-held");
  assert.equal(told(printed("address in use\n"), ended(1), portHeld(port)), "undecided: port-held");
  for (const id of ids.slice(1)) assert.equal(server(elsewhere([8081]))(id), "pending", id);
});

test("a missing interpreter is told where the program should have started", () => {
  const missing = troubled({ code: "no-interpreter", language: "lua", tried: ["lua"] });
  assert.equal(inAWord(playing({ server: [missing] })("server-replies-upper")), "undecided: no-interpreter");
});

test("an ending quotes the last lines, and where it is bound is told", () => {
  const crashed = playing({ server: [started(), printed("a\n\x1b[31mBoom\x1b[0m\r\n"), ended(3)] })(
    "server-replies-upper",
  );
  assert.deepEqual(crashed, {
    state: "unmet",
    at: 20,
    finding: { code: "ended-early", ending: { code: 3, signal: null, lastLines: ["a", "Boom"] } },
  });
  const away = playing({ server: [started(), elsewhere([9999], [port])] })("server-replies-upper");
  assert.deepEqual(away, { state: "unmet", at: 10, finding: { code: "not-bound", port, udp: [9999], tcp: [port] } });
});

test("server-replies-upper: each way to answer wrongly", () => {
  const told = (...happenings: readonly Happening[]) => server(bound(), ...happenings)("server-replies-upper");
  const asked = hears("lab#1", "maple");
  assert.equal(told(...asked), "silent");
  assert.equal(told(...asked, ended(0)), "ended-early");
  assert.equal(told(...asked, replied("maple")), "wrong-reply");
  assert.equal(told(...asked, replied("Maple")), "wrong-reply");
  assert.equal(told(...asked, replied("MAPLE\n")), "wrong-reply");
  assert.equal(told(...asked, replied("MAPLE"), replied("MAPLE")), "replied-twice");
  assert.equal(told(...asked, replied("MAPLE"), replied("bye")), "replied-twice");
  assert.equal(told(...asked, replied("MAPLE", { fromPort: 40000 })), "reply-from-other-port");
  assert.equal(told(...asked, replied("MAPLE", { to: "lab#2" })), "reply-to-another");
  assert.equal(told(...good.slice(0, 4), ...hears("lab#1", "birch")), "silent");
});

test("a wrong reply carries what was sent, expected and seen", () => {
  const ruling = playing({ server: [started(), bound(), sent("lab#1", "ab"), replied("Ab")] })("server-replies-upper");
  assert.ok(ruling.state === "unmet" && ruling.finding.code === "wrong-reply");
  assert.deepEqual([ruling.finding.sent, ruling.finding.expected, ruling.finding.seen].map(String), ["ab", "AB", "Ab"]);
});

test("a datagram that was lost and sent again counts once", () => {
  const told = server(bound(), lostOnTheWay("lab#1", "maple"), ...good.slice(1));
  for (const id of ids) assert.equal(told(id), "met", id);
});

test("server-prints-arrival: the payload and the port, in its own words", () => {
  const told = (text: string) =>
    server(bound(), sent("lab#1", "maple"), printed(text), replied("MAPLE"))("server-prints-arrival");
  assert.equal(told(`${portOf("lab#1")}: b'maple'\r\n`), "met");
  assert.equal(told(`<Buffer 6d 61 70 6c 65> ${portOf("lab#1")}\n`), "met");
  assert.equal(told(`MAPLE ${portOf("lab#1")}\n`), "not-printed");
  assert.equal(told(`mapl ${portOf("lab#1")}\n`), "not-printed");
  assert.equal(told("maple from 127.0.0.1\n"), "port-not-printed");
  assert.equal(told(`maple 1${portOf("lab#1")}\n`), "port-not-printed");
  assert.equal(told(""), "not-printed");
  assert.equal(server(bound(), sent("lab#1", "maple"))("server-prints-arrival"), "pending");
});

test("server-answers-empty: by an empty one, and it goes on", () => {
  const before = [bound(), ...served("lab#1", "maple")];
  const told = (...happenings: readonly Happening[]) => server(...before, ...happenings)("server-answers-empty");
  const next = served("lab#1", "birch");
  assert.equal(told(sent("lab#1", ""), ...next), "silent");
  assert.equal(told(sent("lab#1", ""), replied("?"), ...next), "wrong-reply");
  assert.equal(told(sent("lab#1", ""), ended(0)), "ended-early");
  assert.equal(told(sent("lab#1", ""), replied(""), ended(0)), "ended-early");
  assert.equal(told(sent("lab#1", ""), replied(""), sent("lab#1", "birch")), "silent");
  assert.equal(told(sent("lab#1", ""), replied(""), sent("lab#1", "birch"), replied("whatever")), "met");
  assert.equal(told(sent("lab#1", ""), replied(""), sentInVain("lab#1", "birch")), "deaf-to-others");
  assert.equal(told(sent("lab#1", ""), replied("")), "pending");
  assert.equal(told(sent("lab#1", ""), replied("MAPLE"), replied(""), ...next), "met");
  assert.equal(server(bound(), sent("lab#1", "maple"), sent("lab#1", ""))("server-answers-empty"), "pending");
});

test("server-answers-empty: its end speaks for the silence after it", () => {
  const told = server(bound(), ...served("lab#1", "maple"), ...served("lab#2", "oak"), sent("lab#1", ""), ended(0));
  assert.equal(told("server-answers-empty"), "ended-early");
  assert.equal(told("server-replies-upper"), "met");
  assert.equal(told("server-keeps-serving"), "met");
});

test("server-keeps-serving: the second client's answer must come to the second client", () => {
  const before = [bound(), ...served("lab#1", "maple")];
  const told = (...happenings: readonly Happening[]) => server(...before, ...happenings)("server-keeps-serving");
  assert.equal(told(sent("lab#2", "oak")), "silent");
  assert.equal(told(sent("lab#2", "oak"), replied("OAK", { to: "lab#1" })), "reply-to-another");
  assert.equal(told(sent("lab#2", "oak"), ended(1)), "ended-early");
  assert.equal(told(sentInVain("lab#2", "oak")), "deaf-to-others");
  assert.equal(told(ended(0), sentInVain("lab#2", "oak")), "ended-early");
  assert.equal(told(), "pending");
  assert.equal(
    server(bound(), sent("lab#1", "maple"), sent("lab#2", "oak"), replied("OAK"))("server-keeps-serving"),
    "pending",
  );
  const deafServer = server(...before, sent("lab#2", "oak"), ...served("lab#1", "birch"));
  assert.equal(deafServer("server-replies-upper"), "met");
});
