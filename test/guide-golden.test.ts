import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { languages } from "../runner/model/words.ts";
import { packageRoot } from "../runner/package-root.ts";
import { runText } from "./golden-text.ts";
import { otherLessons, type See, walkLesson1, walkPages, walkRuns } from "./golden-walk.ts";

const patienceMs = 20_000;

/** Waits for the very screen that is kept; each kept screen has to come. */
async function held(folder: string, walk: (see: See) => Promise<void>): Promise<void> {
  const seen: string[] = [];
  await walk(async (name, read) => {
    const kept = readFileSync(join(folder, `${name}.txt`), "utf8");
    for (const limit = performance.now() + patienceMs; read() !== kept && performance.now() < limit;)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(read(), kept, `${name} is another screen than the one kept; if that is meant: npm run golden`);
    seen.push(`${name}.txt`);
  });
  assert.deepEqual(seen.toSorted(), readdirSync(folder).toSorted());
}

for (const language of languages) {
  const golden = join(packageRoot, "test", "golden", language);
  test(`lesson 1, screen by screen (${language})`, () =>
    held(join(golden, "1-basic-echo"), (see) => walkLesson1(language, see)));
  for (const entry of otherLessons())
    test(`lesson ${entry.number}, each screen to read (${language})`, () =>
      held(join(golden, entry.folder), (see) => walkPages(entry, language, see)));
}

// the largest sizes, and what is said of them, are each system's own
for (const language of process.platform === "linux" ? languages : [])
  test(`the runs of lessons 2 to 5 at their ends (${language})`, () =>
    held(join(packageRoot, "test", "golden", language, "runs"), (see) => walkRuns(language, see)));

test("one changed arrow is another screen", () => {
  const rung = (begin: string, label: string, end: string, shaft = "─") => {
    const room = 60 - begin.length - label.length - end.length;
    return `   1.010  ${begin}${shaft.repeat(8)} ${label} ${shaft.repeat(room)}${end}`;
  };
  const log = (...rungs: readonly string[]) => ["       client       server", ...rungs].join("\n");
  const there = rung("├", '"hi", 2 bytes', "▶│");
  const same = log(
    rung("├", '"hi", 2 bytes', "┄ on its way   │"),
    rung("├", '"hi", 2 bytes, arrived 24 ms later', "▶│", "┄"),
  );
  assert.equal(runText(same), runText(log(there)));
  for (const other of [
    [rung("│◀", '"hi", 2 bytes', "┤")],
    [rung("├", '"hi", 2 bytes', "✗ lost: nobody is bound there   │", "╌")],
    [there, there],
    [rung("├", '"ho", 2 bytes', "▶│")],
  ])
    assert.notEqual(runText(log(...other)), runText(log(there)));
  assert.match(runText(log(there)), /^client -> server: "hi", 2 bytes$/m);
  const back = log(
    rung("│ on its way ┄", '"hi", 2 bytes', "┤"),
    rung("│◀", '"hi", 2 bytes, arrived 24 ms later', "┤", "┄"),
  );
  assert.equal(runText(back), runText(log(rung("│◀", '"hi", 2 bytes', "┤"))));
});
