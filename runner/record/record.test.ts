import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { test } from "node:test";
import type { Lesson, Scene } from "../model/lesson.ts";
import { listen, pickPort } from "./endpoint.ts";
import { record } from "./record.ts";

const told: Scene["steps"] = [
  { do: "listen", answers: true },
  { do: "start", actor: "client" },
  { do: "keyboard", actor: "client" },
  { do: "type", actor: "client", line: "{a}", until: [{ sees: "datagrams", count: 1 }] },
];
const lessonAt = (port: number): Lesson => ({
  number: 9,
  id: "nine",
  port,
  minutes: 1,
  expectations: [],
  quests: [],
  scenes: [
    { id: "client", role: "client", steps: told },
    { id: "client-otherwise", role: "client", onlyIf: "nothing-sent", steps: told },
  ],
  steps: [],
  demo: [],
});

/** Sends each line to the port that is written in; or nothing at all. */
const client = (port: number | null) => ({
  file: process.execPath,
  args: [
    "-e",
    `const s = require("node:dgram").createSocket("udp4");
require("node:readline").createInterface({ input: process.stdin }).on("line", (l) => ${port} && s.send(l, ${port}, "127.0.0.1"));`,
  ],
  cwd: tmpdir(),
});

async function scenesOf(port: number, program: ReturnType<typeof client>, onTyped = () => {}) {
  const onEvent = ({ kind }: { readonly kind: string }) => kind === "typed" && onTyped();
  const { events } = await record(lessonAt(port), { programs: { client: program }, seed: "a", onEvent });
  return { events, scenes: [...new Set(events.map(({ scene }) => scene))] };
}

test("a scene that brought something is kept, and the other not played", async () => {
  const port = pickPort(new Set());
  assert.deepEqual((await scenesOf(port, client(port))).scenes, ["client"]);
});

test("a scene that brought nothing is replaced by the other", async () => {
  assert.deepEqual((await scenesOf(pickPort(new Set()), client(null))).scenes, ["client-otherwise"]);
});

test("the lab's own trouble is told, also when it has gone before the other scene", async () => {
  const port = pickPort(new Set());
  const stranger = await listen(port, () => {});
  const { events, scenes } = await scenesOf(port, client(port), () => void stranger.close());
  assert.deepEqual(scenes, ["client"]);
  assert.deepEqual(
    events.flatMap((event) => (event.kind === "trouble" ? [event.trouble.code] : [])),
    ["port-held"],
  );
});
