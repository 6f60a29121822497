import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { Event } from "../model/recording.ts";
import { ladder as chinese } from "../words/zh-CN/ladder.ts";
import { ladder as english } from "../words/en/ladder.ts";
import { conversation, script } from "./hand-written.ts";
import { draw, resize, rest, terminalLadder, type Look } from "./terminal-ladder.ts";
import { widthOf } from "./width.ts";

const look: Look = { columns: 80, colour: false, unicode: true, plain: false, words: english };

function lines(events: readonly Event[], change: Partial<Look> = {}, cast = ["client", "server"]): string[] {
  const picture = terminalLadder({ ...look, ...change }, cast);
  return [...events.flatMap((event) => draw(picture, event)), ...rest(picture)];
}

/** Without the times and the blanks around the picture. */
const bare = (line: string) => line.slice(10).trimEnd();

test("a datagram there and back, and what both programs say", () => {
  const s = script();
  s.add("client", { kind: "typed", line: "hello" });
  s.crosses("client", "server", "hello");
  s.add("server", { kind: "printed", text: "got hello\n" });
  s.crosses("server", "client", "HELLO");
  assert.deepEqual(lines(s.events, { columns: 60 }), [
    "       client                                         server",
    '   0.010  ├ typed: "hello"                                 │',
    '   0.020  ├─────────────── "hello", 5 bytes ──────────────▶│',
    "   0.031  │                              prints: got hello ┤",
    '   0.041  │◀────────────── "HELLO", 5 bytes ───────────────┤',
  ]);
});

test("without Unicode", () => {
  const s = script();
  s.crosses("client", "server", "hello");
  const lost = s.leaves("server", "client", "HELLO");
  s.add("server", { kind: "dropped", id: lost, why: "fault" });
  assert.deepEqual(lines(s.events, { columns: 60, unicode: false }).map(bare).slice(1), [
    '+--------------- "hello", 5 bytes -------------->|',
    '|                        x~~ "HELLO", 5 bytes ~~~+',
    "|                       lost: the lab dropped it +",
  ]);
});

test("what is lost ends in a cross, with the reason beside it", () => {
  const s = script();
  const id = s.leaves("client", "server", "hi");
  s.add("client", { kind: "dropped", id, why: "nobody-bound" });
  s.add("client", { kind: "refused", to: s.endpoint("server") });
  const [, lost, refused] = lines(s.events).map(bare);
  assert.match(lost ?? "", /^├╌+ "hi", 2 bytes ╌+✗ lost: nobody is bound there +│$/);
  assert.match(refused ?? "", /^├╌+✗ refused: no socket takes it at 127\.0\.0\.1:8080 │$/);
});

test("one that is overtaken is drawn as it leaves and as it arrives", () => {
  const s = script();
  const slow = s.leaves("client", "server", "slow");
  s.crosses("client", "server", "quick");
  s.arrives("server", slow, 700);
  const drawn = lines(s.events).map(bare);
  assert.match(drawn[1] ?? "", /"slow", 4 bytes ─+┄ on its way/);
  assert.match(drawn[2] ?? "", /"quick", 5 bytes ─+▶│/);
  assert.match(drawn[3] ?? "", /┄ "slow", 4 bytes, arrived 711 ms later ┄+▶│/);
  assert.equal(drawn.length, 4);
});

test("what a program prints in the instant of sending stands below its datagram", () => {
  const s = script();
  const id = s.leaves("client", "server", "hi");
  s.add("client", { kind: "printed", text: "sent\n" }, 1);
  s.arrives("server", id);
  const drawn = lines(s.events).map(bare);
  assert.match(drawn[1] ?? "", /"hi", 2 bytes ─+▶│/);
  assert.match(drawn[2] ?? "", /prints: sent/);
});

test("time never runs backwards: a prompt is drawn before what comes after it, in one piece", () => {
  const s = script();
  s.add("client", { kind: "printed", text: "sent\nby" });
  s.crosses("client", "server", "xxxxx");
  s.add("server", { kind: "printed", text: "5 bytes\n" }, 1);
  s.add("client", { kind: "printed", text: "tes> " }, 1);
  s.add("server", { kind: "printed", text: "later\n" }, 900);
  const drawn = lines(s.events);
  const times = drawn.slice(1).map((line) => Number(line.slice(0, 10)));
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
  assert.equal(drawn.filter((line) => line.includes("bytes>")).length, 1);
  assert.equal(drawn.length, 6);
});

test("a program that floods does not make half a line wait without bounds", () => {
  const s = script();
  s.add("client", { kind: "printed", text: "> " });
  for (let round = 0; round < 200; round += 1) s.add("server", { kind: "printed", text: "x\n" }, 0);
  const picture = terminalLadder(look, ["client", "server"]);
  const drawn = s.events.flatMap((event) => draw(picture, event));
  assert.ok(picture.held.size <= 65);
  assert.equal([...drawn, ...rest(picture)].length, 202);
});

test("a moment of rest draws what waits", () => {
  const s = script();
  s.leaves("client", "server", "hi");
  const picture = terminalLadder(look, ["client", "server"]);
  assert.deepEqual(
    s.events.flatMap((event) => draw(picture, event)),
    [],
  );
  assert.match(rest(picture).join("\n"), /"hi", 2 bytes ─+┄ on its way/);
  assert.deepEqual(rest(picture), []);
});

test("an arrow crosses the lanes between", () => {
  const s = script();
  s.crosses("client", "server", "hi");
  assert.match(lines(s.events, {}, ["client", "client#2", "relay", "server"])[1] ?? "", /├─+┼─+ "hi", 2 bytes ─+┼─+▶│/);
});

test("names come again with a new lane, a new scene and a new size", () => {
  const s = script("one");
  s.crosses("client", "server", "a");
  s.add("client#2", { kind: "typed", line: "b" });
  const later = script("two");
  later.add("client", { kind: "typed", line: "c" }, 100);
  const picture = terminalLadder(look);
  const drawn = [...s.events, ...later.events].flatMap((event) => draw(picture, event));
  resize(picture, 100);
  later.add("client", { kind: "typed", line: "d" });
  drawn.push(...draw(picture, later.events.at(-1) as Event));
  assert.equal(drawn.filter((line) => /^ +client .*server$/.test(line)).length, 4);
  assert.ok(drawn.includes("── two ──"));
});

for (const columns of [60, 80, 120, 200]) {
  for (const words of [english, chinese]) {
    test(`${columns} columns in ${words.language}: nothing too wide, every lane straight, nothing dangerous`, () => {
      for (const cast of [
        ["client", "client#2", "server"],
        ["client", "client#2", "lab#1", "relay", "server"],
      ]) {
        const drawn = lines(conversation().events, { columns, words }, cast);
        for (const line of drawn) assert.ok(widthOf(line) <= columns, `${widthOf(line)}: ${line}`);
        assert.doesNotMatch(drawn.join(""), /[\p{Cc}\p{Cf}]/u);
        const ends = drawn
          .slice(1)
          .filter((line) => /[│┤]$/.test(line))
          .map(widthOf);
        assert.equal(new Set(ends).size, 1);
      }
    });
  }
}

test("a datagram from outside the lab has no lane", () => {
  const s = script();
  s.add("lab", { kind: "stranger", datagram: s.datagram("lab#1", "server", "hi") });
  const [names, line] = lines(s.events);
  assert.doesNotMatch(names ?? "", /lab/);
  assert.match(line ?? "", /│ from outside the lab, 127\.0\.0\.1:20001, not counted: "hi", 2 bytes +│$/);
});

test("a note that has no room to its right stands to its left, in one line", () => {
  const s = script();
  s.add("client#2", { kind: "printed", text: "a reply came from 127.0.0.1:8080\n" });
  const [, line, more] = lines(s.events, { columns: 80 }, ["client", "client#2", "client#3", "server"]);
  assert.match(line ?? "", /├ prints: a reply came from 127\.0\.0\.1:8080 +│$/);
  const late = script();
  late.add("client#3", { kind: "printed", text: "a reply came from 127.0.0.1:8080\n" });
  const [, left] = lines(late.events, { columns: 80 }, ["client", "client#2", "client#3", "server"]);
  assert.match(left ?? "", /prints: a reply came from 127\.0\.0\.1:8080 ┤ +│$/);
  assert.equal(more, undefined);
});

test("where lanes are cramped, programs that have ended make room; one that starts again is back", () => {
  const s = script();
  for (const number of [2, 3, 4, 5]) {
    s.add(`client#${number}`, { kind: "started", command: "client.ts" });
    s.add(`client#${number}`, { kind: "exited", code: 0, signal: null });
  }
  const names = () => lines(s.events, { columns: 80 }).filter((line) => line.endsWith("server"));
  const all = lines(s.events, { columns: 120 }).filter((line) => line.endsWith("server"));
  assert.match(names().at(-1) ?? "", /^ +client +client 5 +server$/);
  assert.match(all.at(-1) ?? "", /client 2 +client 3 +client 4 +client 5/);
  s.add("client#2", { kind: "started", command: "client.ts" });
  assert.match(names().at(-1) ?? "", /client +client 2 +server$/);
});

test("with colour the picture is the same", () => {
  const uncoloured = lines(conversation().events, { colour: true }).map(stripVTControlCharacters);
  assert.deepEqual(uncoloured, lines(conversation().events));
});

test("no ports elsewhere: nothing is said of them", () => {
  const s = script();
  s.add("client", { kind: "elsewhere", udp: [], tcp: [] });
  assert.deepEqual(lines(s.events), []);
  s.add("client", { kind: "elsewhere", udp: [9], tcp: [] });
  assert.match(lines(s.events).at(-1) ?? "", /holds other ports: UDP 9/);
});

test("plain sentences for those who hear them", () => {
  const s = script();
  s.crosses("client", "server", "hello");
  const lost = s.leaves("server", "client", "");
  s.add("server", { kind: "dropped", id: lost, why: "queue-full" });
  s.add("client", { kind: "exited", code: 1, signal: null });
  assert.deepEqual(lines(s.events, { plain: true }), [
    'client -> server, 5 bytes: "hello"',
    "server -> client, 0 bytes: (empty, 0 bytes), lost: the receive buffer was full",
    "client: exited with code 1",
  ]);
  assert.deepEqual(lines(s.events.slice(0, 2), { plain: true, words: chinese }), ['客户端 -> 服务器，5 字节："hello"']);
});

test("where the lanes have no room there are sentences", () => {
  const s = script();
  s.crosses("client", "server", "hello");
  assert.deepEqual(lines(s.events, { columns: 15 }), ['client -> server, 5 bytes: "hello"']);
});

test("100,000 events are drawn in linear time and bounded memory", () => {
  const picture = terminalLadder({ ...look, colour: true });
  const s = script();
  let began = 0;
  for (let round = 0; round < 33_334; round += 1) {
    const from = s.events.length;
    const id = s.leaves("client", "server", `你好 ${round}`);
    if (round % 3 > 0) s.arrives("server", id);
    s.add("server", { kind: "printed", text: `got ${round}\n` });
    const before = performance.now();
    for (const event of s.events.slice(from)) draw(picture, event);
    began += performance.now() - before;
  }
  assert.ok(began < 20_000, `${began} ms`);
  assert.ok(picture.held.size <= 65 && picture.departed.size <= 4096);
});
