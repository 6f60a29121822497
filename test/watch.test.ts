import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { leftAt } from "./come-back.ts";
import { lab as command } from "./lab.ts";
import { openLab } from "./terminal.ts";

const letter = (text: string) => ({ letter: text });

function opened(t: TestContext, ...args: readonly string[]) {
  const cwd = mkdtempSync(join(tmpdir(), "lab-watch-"));
  leftAt(cwd, "basic-echo", "mend-yours");
  const lab = openLab(args, { cwd, rows: 60 });
  t.after(async () => {
    await lab.close();
    rmSync(cwd, { recursive: true, force: true });
  });
  return { lab, cwd };
}

test("watch has single keys: check, hint, help and leave, and echoes none", async (t) => {
  const { lab, cwd } = opened(t, "watch", "1");
  // the programs to watch are the starter's
  assert.equal((await command(["reset", "1", "--yes"], cwd)).code, 0);
  const keys = "c check now · h hint · ? help · q leave";
  const times = (count: number) => new RegExp(`(?:${keys.replace("?", "\\?")}[^]*){${count}}`);
  await lab.until(keys);
  await lab.press(letter("z"), letter("?"));
  await lab.until("one more hint for what is not met");
  await lab.press(letter("h"));
  await lab.until(/hint 1 of 3/i);
  const checks = lab.all().split(keys).length - 1;
  await lab.press(letter("c"));
  await lab.until(times(checks + 1));
  assert.doesNotMatch(lab.all(), /^ ?[zh?c]+$/m);
  await lab.press(letter("q"));
  assert.equal(await lab.ended, 0);
});

test("keys typed into wire are not echoed into its picture; Ctrl-C ends it", async (t) => {
  const { lab } = opened(t, "wire", "1");
  await lab.until("run 1 client");
  await lab.press(letter("x"), letter("y"), letter("z"), "Ctrl-C");
  assert.equal(await lab.ended, 0);
  assert.doesNotMatch(lab.all(), /xyz|\^C/);
});
