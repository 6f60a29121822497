import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { after, test } from "node:test";
import type { Actor, Lesson } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import { aim, withLoss } from "./faults.ts";
import { listen, pickPort } from "./endpoint.ts";
import { baseOf, openSession, type Session } from "./session.ts";

/** Small programs of lesson 1's kind, in JavaScript so that every Node runs them. */
const commands = (lesson: string) => (actor: Actor) => ({
  file: process.execPath,
  args: ["-e", codes[`${lesson}-${baseOf(actor)}`] ?? codes[baseOf(actor)] ?? ""],
  cwd: tmpdir(),
});

const head = `const port = Number(process.env.LAB_PORT), host = process.env.LAB_HOST;
const s = require("node:dgram").createSocket("udp4");`;
const codes: Readonly<Record<string, string>> = {
  server: `${head} s.on("message", (m, f) => { console.log(String(m)); s.send(String(m).toUpperCase(), f.port, f.address); });
s.bind(port, host);`,
  client: `${head} require("node:readline").createInterface({ input: process.stdin }).on("line", (l) => s.send(l, port, host));
s.on("message", (m) => console.log("got " + m));`,
  "written-server": `${head} s.on("error", (e) => { console.log(e.message); process.exit(1); });
s.bind(Number(process.argv[1] ?? process.env.FIXED), "127.0.0.1");`,
  "astray-server": `${head} const other = require("node:dgram").createSocket("udp4").bind(0, host);
s.on("message", (m, f) => (String(m) === "here" ? s : other).send(String(m).toUpperCase(), f.port, f.address)); s.bind(port, host);`,
  "astray-client": `${head} require("node:readline").createInterface({ input: process.stdin }).on("line", (l) => s.send(l, port, host));
s.on("message", (m, f) => console.log(m + " from " + (f.port === port ? "there" : "elsewhere")));`,
  "four-client": `${head} let n = 0; const next = () => n++ < 4 ? s.send("d" + n, port, host, next) : s.close(); next();`,
  "flood-client": `${head} let n = 0; const next = () => { if (n++ < 20000) s.send("d" + n, port, host, n % 50 ? next : () => setTimeout(next, 5)); else s.close(); }; next();`,
  "flood-server": `${head} s.on("message", () => {}); s.bind(port, host);`,
};

const open: Session[] = [];
after(() => Promise.all(open.map((session) => session.close())));

const lesson = (port: number): Lesson => ({
  number: 9,
  id: "nine",
  port,
  minutes: 1,
  expectations: [],
  quests: [],
  scenes: [],
  steps: [],
  demo: [],
});

async function session(name = "plain", port = pickPort(new Set()), onEvent?: (event: Event) => void) {
  const opened = await openSession(lesson(port), {
    commands: commands(name),
    seed: "a",
    ...(onEvent ? { onEvent } : {}),
  });
  open.push(opened);
  return opened;
}

async function until(live: Session, seen: () => boolean, ms = 20_000): Promise<void> {
  const limit = performance.now() + ms;
  while (!seen()) {
    assert.ok(performance.now() < limit, `not seen; events: ${live.events.slice(-40).map(brief).join(" | ")}`);
    await live.change(20);
  }
}

const brief = (event: Event) => `${event.kind} ${event.actor}${"id" in event ? ` ${event.id}` : ""}`;
const count = (live: Session, kind: Event["kind"], actor?: Actor) =>
  live.events.filter((event) => event.kind === kind && (!actor || event.actor === actor)).length;
const printed = (live: Session, actor: Actor) =>
  live.events.map((event) => (event.kind === "printed" && event.actor === actor ? event.text : "")).join("");

test("a datagram keeps its id across the relay, there and back", async () => {
  const live = await session();
  live.start("server");
  assert.equal(await live.bound("server"), "bound");
  live.start("client");
  live.type("client", "hello");
  await until(live, () => printed(live, "client").includes("got HELLO"));
  const wire = live.events.filter(({ kind }) => kind === "sent" || kind === "arrived").map(brief);
  assert.deepEqual(wire, ["sent client", "arrived server 1", "sent server", "arrived client 2"]);
});

test("while nobody is bound a datagram is lost; a server started again gets the next", async () => {
  const live = await session();
  live.start("client");
  live.type("client", "one");
  await until(live, () => count(live, "dropped") === 1);
  live.start("server");
  await live.bound("server");
  live.type("client", "two");
  await until(live, () => count(live, "arrived", "client") === 1);
  await live.stop("server");
  assert.equal(count(live, "unbound", "server"), 1);
  live.type("client", "three");
  await until(live, () => count(live, "dropped") === 2);
  live.start("server");
  await live.bound("server");
  live.type("client", "four");
  await until(live, () => count(live, "arrived", "client") === 2);
  const why = live.events.flatMap((event) => (event.kind === "dropped" ? [event.why] : []));
  assert.deepEqual(why, ["nobody-bound", "nobody-bound"]);
});

test("several clients are told apart, and each gets its own answer", async () => {
  const live = await session();
  live.start("server");
  await live.bound("server");
  for (const actor of ["client", "client#2", "client#3"]) live.start(actor);
  for (const actor of ["client#3", "client", "client#2"]) {
    live.type(actor, actor);
    await until(live, () => printed(live, actor).includes(`got ${actor.toUpperCase()}`));
  }
  const ports = live.events.flatMap((event) =>
    event.kind === "sent" && event.actor !== "server" ? [event.datagram.from.port] : [],
  );
  assert.equal(new Set(ports).size, 3);
});

test("a reply from another port is told as such, to the client too; a stranger's is nobody's reply", async () => {
  const live = await session("astray");
  live.start("server");
  await live.bound("server");
  live.start("client");
  live.type("client", "here");
  await until(live, () => printed(live, "client").includes("HERE from there"));
  const asked = live.events.find((event) => event.kind === "sent");
  assert.ok(asked?.kind === "sent");
  const stranger = await listen(0, () => {});
  stranger.send(Buffer.from("psst"), asked.datagram.from);
  await until(live, () => count(live, "stranger") === 1);
  await stranger.close();
  live.type("client", "astray");
  await until(live, () => printed(live, "client").includes("ASTRAY from elsewhere"));
  const replies = live.events.flatMap((event) =>
    event.kind === "sent" && event.actor === "server" ? [event.datagram.from.port === live.home.port] : [],
  );
  assert.deepEqual(replies, [true, false]);
});

test("a client that sends four and ends has four sent, lost where nobody is bound", async () => {
  const live = await session("four");
  live.start("client");
  await until(live, () => count(live, "exited", "client") === 1 && count(live, "dropped") === 4);
  live.start("server");
  await live.bound("server");
  live.start("client#2");
  await until(live, () => count(live, "exited", "client#2") === 1 && count(live, "arrived", "server") === 4);
  assert.equal(count(live, "sent", "client#2"), 4);
  // the server answers a client that has gone
  await until(live, () => count(live, "sent", "server") === 4 && count(live, "dropped") === 8);
});

test("aimed faults: dropped, doubled, swapped", async () => {
  const live = await session();
  live.start("server");
  await live.bound("server");
  live.start("client");
  live.faults = aim(live.faults, "drop");
  live.type("client", "lost");
  await until(live, () => count(live, "dropped") === 1);
  live.faults = aim(live.faults, "duplicate");
  live.type("client", "twice");
  await until(live, () => printed(live, "client").match(/got TWICE/g)?.length === 2);
  live.faults = aim(live.faults, "swap");
  live.type("client", "first");
  live.type("client", "second");
  await until(live, () => printed(live, "client").includes("got FIRST"));
  assert.match(printed(live, "server").replace(/\s+/g, " "), /second first/);
  live.faults = withLoss(live.faults, 1);
  live.type("client", "gone");
  await until(live, () => count(live, "dropped") === 2);
});

test("a held port is told, with its holder, and the session has another", async () => {
  const port = pickPort(new Set());
  const holder = await listen(port, () => {});
  const live = await session("plain", port);
  await holder.close();
  assert.equal(live.held?.code, "port-held");
  assert.notEqual(live.address.port, port);
  live.start("server");
  await live.bound("server");
  live.start("client");
  live.type("client", "hello");
  await until(live, () => printed(live, "client").includes("got HELLO"));
});

test("a server with the lesson's address written in is found out", async () => {
  const port = pickPort(new Set());
  process.env["FIXED"] = String(port);
  const live = await session("written", port);
  live.start("server");
  assert.equal(await live.bound("server"), "ended");
  assert.equal(live.serverAddress(), "written-in");
});

test("20,000 datagrams keep the memory bounded and each has a fate", async () => {
  const told = { sent: 0, fate: 0 };
  const live = await session("flood", undefined, ({ kind }) => {
    if (kind === "sent") told.sent += 1;
    if (kind === "arrived" || kind === "dropped") told.fate += 1;
  });
  live.start("server");
  await live.bound("server");
  live.start("client");
  await until(live, () => count(live, "exited", "client") === 1, 60_000);
  await until(live, () => told.sent === told.fate, 60_000);
  assert.ok(told.sent > 15_000, `${told.sent} seen`);
  assert.ok(live.events.length <= 20_001);
});

test("closed, it starts nothing any more, though a cast was still being started", async () => {
  const live = await session();
  live.start("server");
  const closed = live.close();
  live.start("client");
  await closed;
  assert.deepEqual([...live.programs.keys()], ["server"]);
});

test("a port that another program takes before a restart is no fault of the server's: the next start gets another", async () => {
  const port = pickPort(new Set());
  const live = await openSession(lesson(port), { commands: commands("plain"), seed: "a", atHome: "server" });
  open.push(live);
  const stranger = await listen(port, () => {});
  live.start("server");
  assert.equal(await live.bound("server"), "ended");
  await until(live, () => count(live, "trouble") === 1);
  const [trouble] = live.events.flatMap((event) => (event.kind === "trouble" ? [event.trouble] : []));
  assert.ok(trouble?.code === "port-held" && trouble.port === port);
  if (process.platform === "linux") assert.match(trouble.holder ?? "", new RegExp(`\\(${process.pid}\\)`));
  assert.notEqual(live.serverAddress(), "written-in");
  assert.notEqual(live.home.port, port);
  live.start("server");
  assert.equal(await live.bound("server"), "bound");
  live.start("client");
  live.type("client", "hello");
  await until(live, () => printed(live, "client").includes("got HELLO"));
  await stranger.close();
});
