import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { leftAt } from "./come-back.ts";
import { type RunWalk, runWalks } from "./run-walks.ts";
import { openLab } from "./terminal.ts";

/** The lab at a step of a lesson, as a learner comes back to it. */
function at({ lesson, id, step }: RunWalk, cwd: string) {
  leftAt(cwd, id, step);
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
