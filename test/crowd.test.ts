import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { asksOf } from "../checks/vocabulary/server.ts";
import { lesson } from "../lessons/5-multi-client-chat/lesson.ts";
import { lessonEntries, solutionFolder } from "../runner/catalog.ts";
import type { Actor, Lesson, Scene } from "../runner/model/lesson.ts";
import { type Track, tracks } from "../runner/model/track.ts";
import { commandFor } from "../runner/record/languages.ts";
import type { Command } from "../runner/record/command.ts";
import { record } from "../runner/record/record.ts";
import { baseOf, openSession } from "../runner/record/session.ts";
import { deliveries, printedBy } from "./deliveries.ts";

const entry = lessonEntries().find(({ id }) => id === lesson.id)!;
const skip = process.platform === "linux" ? false : "the sockets' owners are looked up in Linux's tables";

async function solution(role: string, track: Track): Promise<Command> {
  const found = await commandFor(join(solutionFolder(entry, track), `${role}.${track === "python" ? "py" : "ts"}`));
  assert.ok(found.ok, `${role} in ${track}`);
  return found.command;
}

/** So many sockets of the lab's, all of which have written before the first reply is typed. */
function crowd(size: number): Lesson {
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  const scene: Scene = {
    id: "server",
    role: "server",
    steps: [
      { do: "start", actor: "server" },
      {
        do: "together",
        sends: numbers.map((number) => ({ from: `lab#${number}`, payload: `{ask${number}}` })),
        until: [{ sees: "printed", payload: "{ask1}" }],
      },
      ...numbers.map(
        (number) =>
          ({
            do: "type",
            actor: "server",
            line: `{reply${number}}`,
            until: [
              { sees: "reply", payload: `{reply${number}}` },
              ...(number < size ? [{ sees: "printed", payload: `{ask${number + 1}}` } as const] : []),
            ],
          }) as const,
      ),
    ],
  };
  return { ...lesson, scenes: [scene] };
}

for (const track of tracks)
  test(
    `200 sockets write to one server in ${track}: each gets its own answer, and nobody else does`,
    { skip },
    async () => {
      const size = 200;
      const programs = { server: await solution("server", track) };
      const { events } = await record(crowd(size), { programs, seed: "crowd" });
      const asks = asksOf(events);
      const typed = events.filter((event) => event.kind === "typed");
      const sent = deliveries(events);
      const printed = printedBy(events, "server");
      assert.equal(asks.length, size);
      assert.equal(new Set(asks.map(({ datagram }) => datagram.from.port)).size, size);
      assert.deepEqual(
        sent.filter(({ from }) => from === "server"),
        asks.map(({ datagram }, index) => ({
          from: "server",
          at: [`lab#${index + 1}`],
          text: typed[index]!.line,
          ends: [datagram.to.port, datagram.from.port],
        })),
      );
      for (const [index, { at, text, ends }] of sent.slice(0, size).entries()) {
        assert.deepEqual([at, text], [["server"], Buffer.from(asks[index]!.datagram.payload).toString("utf8")]);
        assert.match(printed, new RegExp(`:${ends[0]} ===> ${text}\\b`));
      }
    },
  );

test("20 clients, each a process of its own, ten of each language, talk to one server", { skip }, async (t) => {
  const size = 20;
  const actors: readonly Actor[] = Array.from({ length: size }, (_, index) =>
    index ? `client#${index + 1}` : "client",
  );
  const [server, ...clients] = await Promise.all([
    solution("server", "typescript"),
    ...tracks.map((track) => solution("client", track)),
  ]);
  const live = await openSession(lesson, {
    commands: (actor) => (baseOf(actor) === "server" ? server! : clients[actors.indexOf(actor) % clients.length]!),
    seed: "crowd",
  });
  t.after(() => live.close());
  const seen = async (what: string, is: () => boolean) => {
    const limit = performance.now() + 20_000;
    while (!is()) {
      assert.ok(performance.now() < limit, `never seen: ${what}`);
      await live.change(50);
    }
  };
  const shown = (actor: Actor) => printedBy(live.events, actor);

  live.start("server");
  assert.equal(await live.bound("server"), "bound");
  for (const actor of actors) live.start(actor);
  for (const actor of actors) await seen(`${actor} asks`, () => shown(actor).includes("Whom to talk to?"));
  for (const actor of actors) live.type(actor, "alex");
  for (const actor of actors) await seen(`${actor} talks to alex`, () => shown(actor).includes("to alex>"));
  for (const [index, actor] of actors.entries()) {
    live.type(actor, `ask ${index}.`);
    await seen(`${actor}'s message`, () => deliveries(live.events).some(({ text }) => text === `ask ${index}.`));
  }
  for (const [index, actor] of actors.entries()) {
    await seen(`the server prints message ${index}`, () => shown("server").includes(`===> ask ${index}.`));
    live.type("server", `reply ${index}.`);
    await seen(`${actor} prints its answer`, () => shown(actor).includes(`===> reply ${index}.`));
  }

  const sent = deliveries(live.events);
  const asks = sent.filter(({ from }) => from !== "server");
  assert.deepEqual(
    asks.map(({ from, at, text }) => [from, at, text]),
    actors.map((actor, index) => [actor, ["server"], `ask ${index}.`]),
  );
  assert.equal(new Set(asks.map(({ ends }) => ends[0])).size, size);
  assert.deepEqual(
    sent.filter(({ from }) => from === "server"),
    actors.map((actor, index) => ({
      from: "server",
      at: [actor],
      text: `reply ${index}.`,
      ends: asks[index]!.ends.toReversed(),
    })),
  );
  for (const [index, actor] of actors.entries()) {
    assert.deepEqual(shown(actor).match(/reply \d+\./g), [`reply ${index}.`], actor);
    assert.match(shown("server"), new RegExp(`:${asks[index]!.ends[0]} ===> ask ${index}\\.`));
  }
});
