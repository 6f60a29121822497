import assert from "node:assert/strict";
import { test } from "node:test";
import { expectations } from "./1-basic-echo.expectations.ts";
import {
  answered,
  bound,
  ended,
  type Happening,
  inAWord,
  portHeld,
  printed,
  recordingOf,
  replied,
  sent,
  settled,
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
const client = (...happenings: readonly Happening[]) => {
  const ruling = playing({ client: [started("python3 client.py"), ...happenings] });
  return (id: Id) => inAWord(ruling(id));
};

const reads = settled("rests", true);
const round = (line: string, payload: string, answer: string) => [
  typed(line),
  sent("client", payload),
  answered(answer),
  printed(`got ${answer}\n`),
  reads,
];
const goodLines = [
  round("maple", "maple", "fig"),
  round("  oak ", "oak", "plum"),
  round("", "", "pear"),
  round("elm ash", "elm ash", "kiwi"),
];
const lines = (...changed: readonly (readonly Happening[] | undefined)[]) =>
  goodLines.flatMap((line, index) => changed[index] ?? line);
const atKeyboard = [printed("> "), reads];

const ids: readonly Id[] = [
  "client-sends-line",
  "client-trims",
  "client-sends-empty",
  "client-prints-reply",
  "client-starts-first",
];

test("a right client meets all that is asked of a client", () => {
  const told = client(...atKeyboard, ...lines());
  for (const id of ids) assert.equal(told(id), "met", id);
});

test("an empty recording, and a server's, meet nothing", () => {
  for (const id of ids) {
    assert.equal(inAWord(playing({})(id)), "pending", id);
    assert.equal(
      inAWord(playing({ server: [started(), bound(), sent("lab#1", "maple"), replied("MAPLE")] })(id)),
      "pending",
      id,
    );
  }
});

test("a missing interpreter is told where the program should have started", () => {
  const missing = troubled({ code: "no-interpreter", language: "lua", tried: ["lua"] });
  assert.equal(inAWord(playing({ client: [missing] })("client-sends-line")), "undecided: no-interpreter");
});

test("client-sends-line: exactly the line's bytes, once", () => {
  const told = (...happenings: readonly Happening[]) =>
    client(...atKeyboard, typed("maple"), ...happenings)("client-sends-line");
  assert.equal(told(), "sent-nothing");
  assert.equal(told(printed("Boom\n"), ended(1)), "pending");
  assert.equal(told(sent("client", "maple\n")), "sent-wrong");
  assert.equal(told(sent("client", "MAPLE")), "sent-wrong");
  assert.equal(told(sent("client", "map")), "sent-wrong");
  assert.equal(told(sent("client", "maple"), sent("client", "maple")), "sent-too-many");
  assert.equal(
    client(...atKeyboard, ...lines(undefined, undefined, undefined, [typed("elm ash")]))("client-sends-line"),
    "sent-nothing",
  );
  assert.equal(
    client(...atKeyboard, ...lines(undefined, undefined, undefined, [typed("elm ash"), ended(1)]))("client-sends-line"),
    "ended-early",
  );
});

test("what kept the client from sending is the keyboard's or the network's", () => {
  const ruling = playing({ client: [started(), reads, typed("maple"), settled("rests", false)] })("client-sends-line");
  assert.ok(ruling.state === "unmet" && ruling.finding.code === "sent-nothing");
  assert.equal(ruling.finding.reads, false);
});

test("what did not come is told with the port it was expected at, and whether anything had come there before", () => {
  const told = (...happenings: readonly Happening[]) => {
    const ruling = expectations["client-sends-line"](
      recordingOf(8080, { client: [started(), ...atKeyboard, ...happenings] }),
    );
    assert.ok(ruling.state === "unmet" && ruling.finding.code === "sent-nothing");
    const { typed: line, port, earlier } = ruling.finding;
    return { line, port, earlier };
  };
  assert.deepEqual(told(typed("maple")), { line: "maple", port: 8080, earlier: false });
  const later = told(typed("maple"), sent("client", "maple"), typed("elm"));
  assert.deepEqual(later, { line: "elm", port: 8080, earlier: true });
});

test("client-trims: blanks at both ends; a line end is another's finding", () => {
  const told = (payload: string | null) =>
    client(
      ...atKeyboard,
      ...lines(undefined, [typed("  oak "), ...(payload === null ? [] : [sent("client", payload)])]),
    )("client-trims");
  assert.equal(told("oak"), "met");
  assert.equal(told("oak\n"), "met");
  assert.equal(told("  oak "), "sent-wrong");
  assert.equal(told("  oak"), "sent-wrong");
  assert.equal(told("oak "), "sent-wrong");
  assert.equal(told(""), "sent-wrong");
  assert.equal(told(null), "pending");
});

test("client-sends-empty: a datagram of 0 bytes", () => {
  const told = (...happenings: readonly Happening[]) =>
    client(...atKeyboard, ...lines(undefined, undefined, [typed(""), ...happenings]))("client-sends-empty");
  assert.equal(told(), "sent-nothing");
  assert.equal(told(ended(0)), "ended-early");
  assert.equal(told(sent("client", " ")), "sent-wrong");
  assert.equal(told(sent("client", "")), "met");
  const withLineEnds = [[typed("maple"), sent("client", "maple\n")], undefined, [typed(""), sent("client", "\n")]];
  assert.equal(client(...atKeyboard, ...lines(...withLineEnds))("client-sends-empty"), "pending");
  assert.equal(client(...atKeyboard, typed("maple"), typed(""))("client-sends-empty"), "pending");
});

test("client-prints-reply: what came back, not what it expected", () => {
  const told = (...happenings: readonly Happening[]) =>
    client(...atKeyboard, typed("maple"), sent("client", "maple"), ...happenings)("client-prints-reply");
  assert.equal(told(answered("fig"), printed("MAPLE\n")), "answer-not-printed");
  assert.equal(told(answered("fig"), printed("b'fig'\n")), "met");
  assert.equal(told(answered("fig"), ended(0)), "ended-early");
  assert.equal(told(answered("fig"), printed("fig\n"), ended(0)), "met");
  assert.equal(told(), "pending");
  assert.equal(
    client(
      ...atKeyboard,
      ...lines(undefined, undefined, undefined, [typed("elm"), sent("client", "elm"), answered("kiwi")]),
    )("client-prints-reply"),
    "answer-not-printed",
  );
});

test("client-starts-first: silent until its keyboard is used, and alive", () => {
  const id = "client-starts-first";
  assert.equal(client(bound(), ...atKeyboard)(id), "took-the-port");
  assert.equal(client(sent("client", "hi"), ...atKeyboard, ...lines())(id), "sent-unasked");
  assert.equal(client(printed("refused\n"), ended(1))(id), "ended-early");
  assert.equal(client(settled("time", false))(id), "waits-for-the-network");
  assert.equal(client(settled("ended", false), ended(0))(id), "ended-early");
  assert.equal(client(...atKeyboard, typed("maple"), ended(1))(id), "ended-early");
  assert.equal(client(...atKeyboard, typed("maple"), typed("elm"), sent("client", "elm"))(id), "sent-nothing");
  assert.equal(client(...atKeyboard, typed("maple"), typed("elm"))(id), "pending");
  assert.equal(client(...atKeyboard)(id), "pending");
});

test("client-starts-first: what it sends to a server that is there already is unasked too", () => {
  const unasked = playing({
    client: [started(), ...atKeyboard, ...lines()],
    "client-unasked": [started(), sent("client", "knock")],
  })("client-starts-first");
  assert.ok(unasked.state === "unmet" && unasked.finding.code === "sent-unasked");
  assert.equal(String(unasked.finding.seen), "knock");
});

test("a client that started badly has not got to the rest", () => {
  for (const id of ids.slice(0, 4)) {
    assert.equal(client(bound(), ...atKeyboard, typed("maple"))(id), "pending", id);
    assert.equal(client(settled("time", false), typed("maple"))(id), "pending", id);
    assert.equal(client(ended(1))(id), "pending", id);
  }
});

test("the lab's trouble before anything was typed leaves the client undecided", () => {
  assert.equal(client(...atKeyboard, portHeld(port))("client-sends-line"), "undecided: port-held");
  assert.equal(client(...atKeyboard, portHeld(port), typed("maple"))("client-sends-line"), "undecided: port-held");
});
