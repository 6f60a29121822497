import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { leftAt } from "./come-back.ts";
import { type LabTerminal, openLab } from "./terminal.ts";

interface Place {
  readonly lesson: number;
  readonly id: string;
  readonly step: string;
  readonly columns?: number;
  readonly rows?: number;
  /** changes what is in the folder before the lab opens */
  readonly prepare?: (notes: string, workspace: string) => void;
}

function at(t: TestContext, { lesson, id, step, columns = 120, rows = 40, prepare }: Place) {
  const cwd = mkdtempSync(join(tmpdir(), "lab-asides-"));
  leftAt(cwd, id, step);
  const workspace = join(cwd, "udp-lab");
  prepare?.(join(workspace, ".udp-lab"), workspace);
  const lab = openLab(["start", String(lesson)], { cwd, columns, rows });
  t.after(async () => {
    await lab.close();
    rmSync(cwd, { recursive: true, force: true });
  });
  return { lab, workspace };
}

const echo = { lesson: 1, id: "basic-echo" } as const;

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
    const { lab } = at(t, { lesson: 3, id: "no-sticky-packets", step: "udp-pair" });
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

test("a check that ends while help is open is told when it is closed", async (t) => {
  const { lab, workspace } = at(t, { ...echo, step: "mend-yours" });
  const verdict = () => readFileSync(join(workspace, ".udp-lab", "progress.json"), "utf8").includes('"verdict"');
  await lab.until("c checks now", "screen");
  await lab.press(letter("c"), letter("?"));
  await lab.until("Esc closes", "screen");
  await until(verdict);
  assert.match(lab.screen(), /Esc closes/, "the page stays");
  await lab.press("Esc");
  await lab.until("Not passed yet: 3 of 9 met.", "screen");
});

test("the lessons: arrows and Enter choose; one that failed later is shown as failed, as lab list does", async (t) => {
  const verdict = { verdict: "failed", at: "2", outcomes: {} };
  const lessons = { "basic-echo": { step: "two-programs", passedAt: "1", verdict, page: "1-basic-echo/look-back.md" } };
  const { lab } = at(t, {
    ...echo,
    step: "two-programs",
    columns: 60,
    rows: 14,
    prepare: (notes) => writeFileSync(join(notes, "progress.json"), JSON.stringify({ version: 1, lessons })),
  });
  await lab.until("1/", "screen");
  await lab.press(letter("l"));
  await lab.until("❯ ✗ 1  Basic echo", "screen");
  assert.match(lab.screen(), /passed before, not now/);
  assert.match(lab.screen(), /udp-lab\/1-basic-echo\/look-back\.md/);
  await lab.press("Up");
  await lab.until(/❯ · 5 .*\n +\S/, "screen");
  await lab.press("Up");
  await lab.until("❯ · 4 ", "screen");
  await lab.press("Down", "Down", "Down", "Enter");
  await lab.until("Lesson 2:", "screen");
});

test("in a small terminal the text of a prediction comes first, and all choices on a page of their own", async (t) => {
  const { lab } = at(t, { lesson: 4, id: "oversized-datagram", step: "one-byte-too-many", columns: 60, rows: 20 });
  await lab.until("b back", "screen");
  assert.doesNotMatch(lab.screen(), /Enter confirms/);
  await lab.press("Enter");
  await lab.until("Enter confirms", "screen");
  for (const choice of [/^❯ 1 {2}\S/m, /^ {2}2 {2}\S/m, /^ {2}3 {2}\S/m, /^ {2}4 {2}\S/m])
    assert.match(lab.screen(), choice);
  await lab.press("Left");
  await lab.until("Enter on", "screen");
  // a number chooses from there too
  await lab.press(letter("4"));
  await lab.until(/^❯ 4 {2}\S/m, "screen");
});

test("after the last lesson what has regressed is named, kept, and opens where it is changed", async (t) => {
  const passed = { passedAt: "1", verdict: { verdict: "passed", at: "1", outcomes: {} }, step: "look-back" };
  const lessons = { "basic-echo": passed, "communication-loop": passed, "multi-client-chat": { step: "look-back" } };
  const { lab, workspace } = at(t, {
    lesson: 5,
    id: "multi-client-chat",
    step: "look-back",
    columns: 80,
    rows: 90,
    prepare(notes, folder) {
      writeFileSync(join(notes, "progress.json"), JSON.stringify({ version: 1, lessons }));
      mkdirSync(join(folder, "1-basic-echo"));
      for (const role of ["server", "client"])
        writeFileSync(join(folder, "1-basic-echo", `${role}.js`), "process.stdin.resume();");
    },
  });
  await lab.until("Enter leaves", "screen");
  const screen = lab.screen();
  assert.match(screen, /Lesson 1: Basic echo passed before\. Not met now:\n\n• The server answers/);
  assert.match(screen, /Lesson 2: .* passed before\. Now it could not be checked:\n\n {2}No server in/);
  assert.match(screen, /reset\s+2\s+server/);
  const { lessons: kept } = JSON.parse(readFileSync(join(workspace, ".udp-lab", "progress.json"), "utf8"));
  assert.equal(kept["basic-echo"].verdict.verdict, "failed");
  await lab.press(letter("l"));
  await lab.until("✗ 1  Basic echo", "screen");
  await lab.press(letter("1"));
  await lab.until("Lesson 1: Basic echo  change");
});

test("a damaged progress file is told of on a page of its own", async (t) => {
  for (const damaged of ["{", '{"version":1,"lesson":"basic-echo","lessons":{"basic-echo":{"done":5,"step":7}}}']) {
    const prepare = (notes: string) => writeFileSync(join(notes, "progress.json"), damaged);
    const { lab } = at(t, { ...echo, step: "two-programs", columns: 60, rows: 20, prepare });
    await lab.until(/udp-lab\/\.udp-lab\/progress\.json was damaged/, "screen");
    await lab.until("Enter on · q leave", "screen");
    await lab.press("Enter");
    await lab.until("Lesson 1: Basic echo", "screen");
  }
});

test("the change step says what a long check waits for", async (t) => {
  const { lab, workspace } = at(t, { ...echo, step: "mend-yours", columns: 60 });
  await lab.until("c checks now", "screen");
  writeFileSync(join(workspace, "1-basic-echo", "server.ts"), "setInterval(() => {}, 1000);\n");
  await lab.until("The server is not bound yet; waiting for it.", "screen");
});

test("a program that is missing comes back by the line that is shown, and the bottom line keeps no old verdict", async (t) => {
  const { lab, workspace } = at(t, { ...echo, step: "mend-yours", columns: 60 });
  await lab.until("c checks now", "screen");
  await lab.press(letter("c"));
  await lab.until("Not passed yet", "screen");
  rmSync(join(workspace, "1-basic-echo", "server.ts"));
  await lab.until("Could not be checked", "screen");
  assert.doesNotMatch(lab.screen(), /Not passed yet: |--dir/);
  assert.match(lab.screen(), /reset\s+1\s+server/);
});

test("keys that have no room in a row go on in the next one", async (t) => {
  const { lab } = at(t, { ...echo, step: "mend-yours", columns: 60 });
  await lab.until(/e edit · .*\n.*q leave/, "screen");
});

test("a terminal that gets narrower during a run leaves no old footer in the log", async (t) => {
  const { lab } = at(t, { ...echo, step: "try-it", columns: 80, rows: 40 });
  await lab.until("quests 0 of 5");
  await lab.until(/prints: > /);
  lab.resize(60);
  await lab.until(/── quests 0 of 5 ─+\n○/, "screen");
  await lab.type("hello");
  await lab.until("quests 1 of 5");
  assert.equal(lab.all().match(/quests \d of 5/g)?.length, 1, lab.all());
  assert.equal(lab.all().match(/Ctrl-C: leave/g)?.length, 1, lab.all());
});
