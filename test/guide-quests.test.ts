import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type RunWalk, runWalks } from "./run-walks.ts";
import { openLab } from "./terminal.ts";

/** The lab at a step of a lesson, as a learner comes back to it. */
function at({ lesson, id, step }: RunWalk, cwd: string) {
  const notes = join(cwd, "udp-lab", ".udp-lab");
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, "settings.json"), JSON.stringify({ language: "en", track: "typescript" }));
  writeFileSync(join(notes, "progress.json"), JSON.stringify({ version: 1, lessons: { [id]: { step } } }));
  return openLab(["start", String(lesson)], { cwd, columns: 120, rows: 50 });
}

for (const run of runWalks)
  test(`lesson ${run.lesson}, ${run.step}: all quests, by keys`, async (t) => {
    const cwd = mkdtempSync(join(tmpdir(), "lab-quests-"));
    const lab = at(run, cwd);
    t.after(async () => {
      await lab.close();
      rmSync(cwd, { recursive: true, force: true });
    });
    await run.walk(lab);
  });
