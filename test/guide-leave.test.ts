import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { leftAt } from "./come-back.ts";
import { placeKept, placeShown, type Stop, wayThrough } from "./guided-place.ts";
import { outliving } from "./leftovers.ts";
import { type LabTerminal, openLab } from "./terminal.ts";

const skip = process.platform === "linux" ? false : "only Linux tells what is left running";
const place = mkdtempSync(join(tmpdir(), "lab-leave-"));
const open = new Set<LabTerminal>();
after(async () => {
  await Promise.all([...open].map((lab) => lab.close()));
  rmSync(place, { recursive: true, force: true });
});

const sign = `LEAVE_RUN=${process.pid}-${Date.now()}`;
interface Leaving {
  readonly leave: (lab: LabTerminal, stop: Stop) => Promise<void> | void;
  readonly ends: number | NodeJS.Signals;
}
const ways: Readonly<Record<string, Leaving>> = {
  "the terminal's end": { leave: (lab) => lab.hangUp(), ends: "SIGHUP" },
  SIGKILL: { leave: (lab) => lab.signal("SIGKILL"), ends: "SIGKILL" },
  "Ctrl-C": {
    async leave(lab, { step }) {
      await lab.press("Ctrl-C");
      if (step.kind !== "run") return;
      await lab.until("End the programs and leave?", "screen");
      await lab.press("Ctrl-C");
    },
    ends: 0,
  },
};

const way = skip ? [] : await wayThrough();
for (const number of new Set(way.map(({ lesson }) => lesson.number)))
  test(
    `lesson ${number}, left at each step by the terminal's end, by SIGKILL and by Ctrl-C: there again, nothing left`,
    { timeout: 240_000 },
    async () => {
      for (const [at, stop] of way.entries()) {
        if (stop.lesson.number !== number) continue;
        const cwd = mkdtempSync(join(place, "left-"));
        leftAt(cwd, stop.lesson.id, stop.step.id);
        for (const [how, { leave, ends }] of Object.entries(ways)) {
          const what = `${stop.step.id}, left by ${how}`;
          const lab = openLab([], { cwd, env: { LEAVE_RUN: sign.split("=")[1]! } });
          open.add(lab);
          await lab.until(/^ ?Lesson \d.*●/m);
          assert.equal(placeShown(way, lab.all()), at, `${what}: ${lab.screen()}`);
          if (stop.step.kind === "run") await lab.until("started: ");
          await leave(lab, stop);
          assert.equal(await lab.ended, ends, `${what}: ${lab.screen()}`);
          open.delete(lab);
          assert.deepEqual(await outliving(sign), [], what);
          assert.equal(placeKept(way, { folder: join(cwd, "udp-lab") }), at, what);
        }
      }
    },
  );
