import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { session } from "../checks/vocabulary/hand-written-session.ts";
import { keepWhole, tick } from "../runner/guide/run-calm.ts";
import type { Stage } from "../runner/guide/run-stage.ts";
import { lastRun } from "../runner/guide/runs.ts";
import type { Visit } from "../runner/guide/visit.ts";

test("an answer that came after the quest was ticked is kept with it; the next line is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lab-kept-"));
  const visit = {
    workspace: { folder },
    entry: { id: "lesson" },
    language: "en",
    lesson: { steps: [] },
    quests: { seen: () => ({ state: "met" }) },
    lessonWords: { quests: {} },
    words: { run: { ticked: (quest: string) => quest } },
    terminal: { look: { colour: false, unicode: true, plain: false }, columns: 80 },
    progress: () => ({}),
    keep: async () => {},
  } as unknown as Visit;
  const live = session().serves().starts("client").types("client", "hi").crosses("client", "server", "hi");
  const stage = {
    visit,
    step: { quests: ["seen"] },
    session: { recording: () => live.recording() },
    picture: { say: () => {} },
    state: { ticked: new Set() },
    underWay: [],
  } as unknown as Stage;
  const kept = () =>
    lastRun(visit, "seen")
      ?.events.map(({ kind, actor }) => `${actor} ${kind}`)
      .slice(-2);
  try {
    await tick(stage);
    assert.deepEqual(kept(), ["client sent", "server arrived"]);
    live.crosses("server", "client", "HI");
    await keepWhole(stage);
    assert.deepEqual(kept(), ["server sent", "client arrived"]);
    live.types("client", "again");
    await keepWhole(stage);
    assert.deepEqual(kept(), ["server sent", "client arrived"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
