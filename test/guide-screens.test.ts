import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { type LabTerminal, openLab } from "./terminal.ts";

/** Lesson 1 at one of its steps, in the smallest usual terminal. */
function at(t: TestContext, step: string, env: NodeJS.ProcessEnv = {}): LabTerminal & { readonly cwd: string } {
  const cwd = mkdtempSync(join(tmpdir(), "lab-screens-"));
  const notes = join(cwd, "udp-lab", ".udp-lab");
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, "settings.json"), JSON.stringify({ language: "en", track: "typescript" }));
  writeFileSync(join(notes, "progress.json"), JSON.stringify({ version: 1, lessons: { "basic-echo": { step } } }));
  const lab = openLab(["start", "1"], { cwd, env });
  t.after(async () => {
    await lab.close();
    rmSync(cwd, { recursive: true, force: true });
  });
  return { ...lab, cwd };
}

const letter = (text: string) => ({ letter: text });

test("help is closed by Esc, and the page from which it was opened is there again", async (t) => {
  const lab = at(t, "two-programs");
  await lab.until("1/2", "screen");
  await lab.press("Enter");
  await lab.until("2/2", "screen");
  const page = lab.screen();
  await lab.press(letter("?"));
  await lab.until("Esc closes", "screen");
  await lab.press("Esc");
  await lab.until("2/2  Enter on", "screen");
  assert.equal(lab.screen(), page);
});

test("the change step opens on what is to be done, and a report on its beginning", async (t) => {
  const lab = at(t, "mend-yours");
  await lab.until("c checks now", "screen");
  const opened = lab.screen();
  assert.match(opened, /^Lesson 1: Basic echo {2}change/);
  assert.match(opened, /Your files: udp-lab\/1-basic-echo\/server\.ts {2}udp-lab\/1-basic-echo\/client\.ts/);
  await lab.press(letter("c"));
  await lab.until(/Space: \d+ more lines {3}Not passed yet: 3 of 9 met\./, "screen");
  assert.match(lab.screen(), /^── \d\d:\d\d:\d\d ──\n\n✗ The server answers/);
  await lab.press(letter("h"));
  await lab.until("Hint 2 of 3", "screen");
  await lab.press(letter("h"));
  await lab.until("Hint 3 of 3", "screen");
});

test("of what was not tried the look back says so, and what shows it; and it quotes no program that has not passed", async (t) => {
  const lab = at(t, "look-back");
  await lab.until("Look back", "screen");
  await lab.press("Enter");
  await lab.until("Not tried yet. This quest shows it: Stop the server, then type a word", "screen");
  assert.doesNotMatch(lab.all(), /It was:/);
  const page = readFileSync(join(lab.cwd, "udp-lab", "1-basic-echo", "look-back.md"), "utf8");
  assert.match(page, /- Not tried yet\. This quest shows it: Press Enter/);
  assert.doesNotMatch(page, /It was:|The lines that did it|Your own run|createSocket/);
});

test("an editor that is not there is named, with what to do", async (t) => {
  for (const editor of ["no-such-editor --wait", "X=1 no-such-editor"]) {
    const lab = at(t, "mend-yours", { EDITOR: editor });
    await lab.until("c checks now", "screen");
    await lab.press(letter("e"));
    await lab.until(`The editor ${editor} could not be started. Set $VISUAL or $EDITOR`, "screen");
    // a shell's own words cannot be kept back where only a shell can read the line
    if (!editor.includes("=")) assert.doesNotMatch(lab.all(), /not found/);
  }
});
