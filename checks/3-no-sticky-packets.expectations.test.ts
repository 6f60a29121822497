import assert from "node:assert/strict";
import { test } from "node:test";
import { expectations } from "./3-no-sticky-packets.expectations.ts";
import {
  bound,
  elsewhere,
  ended,
  type Happening,
  inAWord,
  labComes,
  portHeld,
  printed,
  recordingOf,
  refusals,
  sent,
  settled,
  started,
  troubled,
} from "./vocabulary/hand-written.ts";

type Id = keyof typeof expectations;
const port = 8003;

type Scenes = Readonly<Record<string, readonly Happening[]>>;
const playing = (scenes: Scenes) => {
  const recording = recordingOf(port, scenes);
  return (id: Id) => inAWord(expectations[id](recording));
};

const four = ["randy", "hello", "world", ""];
const leave = (...payloads: readonly string[]) => payloads.map((payload) => sent("client", payload));
const client = (...happenings: readonly Happening[]) => playing({ client: [labComes(), started(), ...happenings] });
const alone = (...happenings: readonly Happening[]) =>
  playing({ client: [labComes(), started(), ...leave(...four), ended(0)], "client-alone": [started(), ...happenings] });

const trees = ["maple", "oak", "birch", ""];
type Line = (payload: string, count: number) => string;
const asAsked: Line = (payload, count) => `${payload}\n${count}\n`;
const oneByOne = (line: Line) => trees.flatMap((tree, index) => [sent("lab#1", tree), printed(line(tree, index + 1))]);
const atOnce = (line: Line) => [
  ...trees.map((tree) => sent("lab#1", tree)),
  printed(trees.map((tree, index) => line(tree, index + 1)).join("")),
];
const server = (line: Line, queued = line) =>
  playing({
    server: [started(), bound(), ...oneByOne(line)],
    "server-queued": [started(), bound(), ...atOnce(queued)],
  });
const heard = (...happenings: readonly Happening[]) =>
  playing({ server: [started(), bound(), ...happenings], "server-queued": [started(), ...atOnce(asAsked)] });

const serverIds: readonly Id[] = ["server-four-receives", "server-never-glues", "server-counts-empty"];
const clientIds: readonly Id[] = ["client-sends-four", "client-last-is-empty", "client-needs-no-server"];

test("right programs meet everything", () => {
  for (const id of serverIds) assert.equal(server(asAsked)(id), "met", id);
  for (const id of clientIds) assert.equal(alone(settled("rests"), refusals(4), ended(0))(id), "met", id);
});

test("an empty recording, and the other role's, meet nothing", () => {
  for (const id of [...serverIds, ...clientIds]) assert.equal(playing({})(id), "pending", id);
  for (const id of clientIds) assert.equal(server(asAsked)(id), "pending", id);
  for (const id of serverIds) assert.equal(alone(settled("rests"), refusals(4))(id), "pending", id);
});

test("client-sends-four: four in this order, with exactly these bytes", () => {
  const told = (...payloads: readonly string[]) => client(...leave(...payloads), settled("ended"))("client-sends-four");
  assert.equal(told(), "too-few-datagrams");
  assert.equal(told("randy", "hello"), "too-few-datagrams");
  assert.equal(told("randyhelloworld"), "too-few-datagrams");
  assert.equal(told("hello", "randy", "world", ""), "wrong-datagram");
  assert.equal(told("randy", "hello", "world\n", ""), "wrong-datagram");
  assert.equal(told("randy", "hello", "world", "", ""), "too-many-datagrams");
  assert.equal(told("randy", "hello", "world"), "pending");
  assert.equal(told("randy", "hello", "world", " "), "pending");
});

test("client-sends-four: why nothing came at all", () => {
  const id = "client-sends-four";
  assert.equal(client(printed("Boom\n"), ended(1))(id), "ended-early");
  assert.equal(client(settled("rests"))(id), "too-few-datagrams");
  assert.equal(client(ended(0))(id), "too-few-datagrams");
  assert.equal(client(portHeld(port))(id), "undecided: port-held");
  assert.equal(playing({ client: [portHeld(port)] })(id), "undecided: port-held");
  assert.equal(client()(id), "pending");
});

test("client-last-is-empty: the fourth, of 0 bytes", () => {
  const told = (...payloads: readonly string[]) => client(...leave(...payloads))("client-last-is-empty");
  assert.equal(told("randy", "hello", "world"), "too-few-datagrams");
  assert.equal(told("randy", "hello", "world", "\0"), "wrong-datagram");
  assert.equal(told("randy", "hello", "world", "x", ""), "met");
  assert.equal(told("randy", "", "hello", "world"), "pending");
  assert.equal(told("randy", "hello"), "pending");
});

test("client-needs-no-server: with nobody bound it sends all the same and does not fail", () => {
  const told = (...happenings: readonly Happening[]) => alone(...happenings)("client-needs-no-server");
  assert.equal(told(printed("ECONNREFUSED\n"), ended(1), settled("ended"), refusals(1)), "fails-alone");
  assert.equal(told(ended(null, "SIGABRT"), settled("ended"), refusals(4)), "fails-alone");
  assert.equal(told(ended(0), settled("ended"), refusals(1)), "gave-up-alone");
  assert.equal(told(settled("rests"), refusals(1)), "gave-up-alone");
  assert.equal(told(settled("rests"), refusals(4)), "waits-alone");
  assert.equal(told(settled("seen"), refusals(4)), "met");
  assert.equal(told(ended(0), settled("ended"), refusals(2)), "met");
  assert.equal(told(portHeld(port)), "undecided: port-held");
  assert.equal(told(), "pending");
  assert.equal(client(settled("rests"))("client-needs-no-server"), "pending");
});

test("client-needs-no-server: one that always ends so has not failed because it was alone", () => {
  const told = playing({
    client: [started(), ...leave(...four), ended(3), settled("ended")],
    "client-alone": [started(), ended(3), settled("ended"), refusals(4)],
  });
  assert.equal(told("client-needs-no-server"), "met");
});

test("a server that cannot be reached", () => {
  const told = (...happenings: readonly Happening[]) => playing({ server: [started(), ...happenings] });
  assert.equal(told(ended(1))("server-four-receives"), "ended-early");
  assert.equal(told(ended(null, "ENOENT"))("server-four-receives"), "could-not-start");
  assert.equal(told(elsewhere([], [port]))("server-four-receives"), "not-bound");
  assert.equal(told(elsewhere([]), portHeld(port))("server-four-receives"), "undecided: port-held");
  for (const id of serverIds.slice(1)) assert.equal(told(ended(1))(id), "pending", id);
});

test("server-four-receives: each payload before its count, in its own words", () => {
  const told = (line: Line) => server(line)("server-four-receives");
  assert.equal(
    told((payload, count) => `received: b'${payload}'\nthat makes ${count} so far\n`),
    "met",
  );
  assert.equal(
    told((payload, count) => `${payload}\n\x1b[1m[${count}]\x1b[0m\r\n`),
    "met",
  );
  assert.equal(
    told((payload, count) => `${Buffer.from(payload).toString("hex")}\n第 ${count} 个\n`),
    "met",
  );
  assert.equal(
    told((_, count) => `${count}\n`),
    "not-printed",
  );
  assert.equal(
    told((payload) => `${payload}\n`),
    "count-missing",
  );
  assert.equal(
    told((payload, count) => `${payload}\n${count + 1}\n`),
    "count-missing",
  );
  assert.equal(
    told((payload, count) => `${payload}\n${count}0\n`),
    "count-missing",
  );
  assert.equal(
    told((payload, count) => `${payload} ${count}\n`),
    "count-missing",
  );
  assert.equal(
    told((payload, count) => `${count}\n${payload}\n`),
    "count-before-payload",
  );
});

test("server-four-receives: after each, not all at the end", () => {
  const atTheEnd = heard(
    ...trees.map((tree) => sent("lab#1", tree)),
    printed(trees.map((tree, index) => asAsked(tree, index + 1)).join("")),
  );
  assert.equal(atTheEnd("server-four-receives"), "not-printed");
});

test("server-four-receives: a server that ends before the fourth", () => {
  const id = "server-four-receives";
  const two = oneByOne(asAsked).slice(0, 4);
  assert.equal(heard(...two, ended(0))(id), "ended-early");
  assert.equal(heard(...two.slice(0, 3), ended(1))(id), "ended-early");
  assert.equal(heard(...two)(id), "pending");
  assert.equal(heard(...oneByOne(asAsked), ended(0))(id), "met");
});

test("server-four-receives: all at once are printed as four too", () => {
  assert.equal(server(asAsked, (payload) => `${payload}\n`)("server-four-receives"), "count-missing");
  assert.equal(server(asAsked, (_, count) => `${count}\n`)("server-four-receives"), "not-printed");
});

test("server-never-glues: no line holds two payloads", () => {
  assert.equal(server(asAsked, (payload) => `${payload} `)("server-never-glues"), "two-on-a-line");
  assert.equal(server(asAsked, (payload) => payload)("server-never-glues"), "two-on-a-line");
  const history = heard(sent("lab#1", "maple"), printed("maple\n"), sent("lab#1", "oak"), printed("maple, oak\n"));
  assert.equal(history("server-never-glues"), "two-on-a-line");
  assert.equal(history("server-four-receives"), "pending");
  assert.equal(server(() => "")("server-never-glues"), "pending");
});

test("server-never-glues: what could not be held still is not decided", () => {
  const told = (...queued: readonly Happening[]) =>
    playing({ server: [started(), bound(), ...oneByOne(asAsked)], "server-queued": [started(), ...queued] })(
      "server-never-glues",
    );
  assert.equal(told(troubled({ code: "not-on-this-system", what: "hold-still" })), "undecided: not-on-this-system");
  assert.equal(told(portHeld(port)), "undecided: port-held");
  assert.equal(told(), "pending");
});

test("server-counts-empty: the empty one is the fourth", () => {
  const told = (text: string, ...then: readonly Happening[]) =>
    heard(...oneByOne(asAsked).slice(0, 6), sent("lab#1", ""), printed(text), ...then)("server-counts-empty");
  assert.equal(told("\n4\n"), "met");
  assert.equal(told("b''\r\ncount 4\r\n"), "met");
  assert.equal(told(""), "count-missing");
  assert.equal(told("3\n"), "count-missing");
  assert.equal(told("14\n"), "count-missing");
  assert.equal(told("from 127.0.0.4\n"), "count-missing");
  assert.equal(told("", ended(0)), "ended-early");
  assert.equal(heard(sent("lab#1", ""))("server-counts-empty"), "pending");
});

test("server-counts-empty: one that counts from another number has failed already", () => {
  const told = server((payload, count) => `${payload}\n${count - 1}\n`);
  assert.equal(told("server-four-receives"), "count-missing");
  assert.equal(told("server-counts-empty"), "pending");
});
