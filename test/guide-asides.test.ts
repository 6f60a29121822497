import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { leftAt } from "./come-back.ts";
import { type LabTerminal, openLab } from "./terminal.ts";

function at(t: TestContext, lesson: number, id: string, step: string): LabTerminal {
  const cwd = mkdtempSync(join(tmpdir(), "lab-asides-"));
  leftAt(cwd, id, step);
  const lab = openLab(["start", String(lesson)], { cwd, columns: 120, rows: 40 });
  t.after(async () => {
    await lab.close();
    rmSync(cwd, { recursive: true, force: true });
  });
  return lab;
}

const letter = (text: string) => ({ letter: text });

/** Whether one of the lab's own clients runs. */
const clientRuns = (lab: LabTerminal): boolean =>
  readdirSync("/proc").some((pid) => {
    try {
      return (
        readFileSync(`/proc/${pid}/environ`, "latin1").includes(`LAB_RUN=${lab.pid}-`) &&
        /client/.test(readFileSync(`/proc/${pid}/cmdline`, "latin1"))
      );
    } catch {
      return false;
    }
  });

async function until(isSo: () => boolean): Promise<void> {
  for (const limit = performance.now() + 20_000; !isSo();) {
    assert.ok(performance.now() < limit);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test(
  "what programs do while help is open is drawn and counted when it is closed",
  { skip: process.platform !== "linux" },
  async (t) => {
    const lab = at(t, 3, "no-sticky-packets", "udp-pair");
    await lab.until(/(?:exited with code[^]*){2}quests 2 of 3/);
    await lab.fromMenu(letter("2"));
    await lab.fromMenu(letter("?"));
    await lab.until("Esc closes", "screen");
    await until(() => !clientRuns(lab));
    await lab.press("Esc");
    await lab.until("quests 3 of 3", "screen");
    await lab.until(/(?:exited with code[^]*){3}/);
    await lab.until("client (ended)", "screen");
  },
);
