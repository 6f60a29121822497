import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Event } from "../model/recording.ts";
import { encodeEvent, encodeHeader } from "../store/events.ts";
import { openReplay, readRecorded } from "./replay.ts";

const folder = mkdtempSync(join(tmpdir(), "replay-"));
after(() => rmSync(folder, { recursive: true }));
const ids = ["one", "two", "three"];
const order = async () => ids;
const header = encodeHeader({ version: 1, lesson: "x", seed: "s", language: "en" });

let at = 0;
const started = (scene: string, actor: string): Event => ({ at: ++at, scene, actor, kind: "started", command: "c" });
const typed = (scene: string, line: string): Event => ({ at: ++at, scene, actor: "client", kind: "typed", line });

function file(...events: readonly Event[]): string {
  const path = join(folder, `${++at}.ndjson`);
  writeFileSync(path, header + events.map(encodeEvent).join(""));
  return path;
}

test("the events of each step come when it is played, and of a run with a restart only the last try", async () => {
  const path = file(
    started("one", "client"),
    typed("one", "a"),
    typed("two", "b"),
    started("one", "client"),
    typed("one", "c"),
    typed("two", "d"),
    typed("three", "e"),
  );
  const recorded = await readRecorded(path, order);
  assert.ok("steps" in recorded);
  const seen: [string, number][] = [];
  const play = openReplay(recorded, ids, (event, step) =>
    seen.push([event.kind === "typed" ? event.line : event.kind, step]),
  );
  for (const step of [1, 2, 3]) assert.deepEqual(await play.step(step), { code: "done" });
  assert.deepEqual(seen, [
    ["started", 1],
    ["c", 1],
    ["d", 2],
    ["e", 3],
  ]);
});

test("a restart within the first step is known by a second start of what never ended", async () => {
  const recorded = await readRecorded(
    file(started("one", "client"), typed("one", "a"), started("one", "client"), typed("one", "b")),
    order,
  );
  assert.ok("steps" in recorded);
  assert.deepEqual(
    recorded.steps.get("one")?.flatMap((event) => (event.kind === "typed" ? [event.line] : [])),
    ["b"],
  );
});

test("a restart ends a step that is being played", async () => {
  const slow: Event = { ...typed("one", "late"), at: at + 700 };
  const recorded = await readRecorded(file(typed("one", "a"), slow), order);
  assert.ok("steps" in recorded);
  const play = openReplay(recorded, ids, () => {});
  const step = play.step(1);
  await play.restart();
  assert.equal(await step, null);
});

test("a damaged file names its line", async () => {
  const path = join(folder, "damaged.ndjson");
  writeFileSync(path, `${header}{"at":1}\n`);
  assert.deepEqual(await readRecorded(path, order), { code: "unknown-event", line: 2 });
});
