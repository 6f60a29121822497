import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { languages } from "../runner/model/words.ts";
import { packageRoot } from "../runner/package-root.ts";
import { runText } from "./golden-text.ts";
import { type See, sideBySide, walkLesson } from "./golden-walk.ts";

const patienceMs = 20_000;

/** Waits for the very screen that is kept; each kept screen of the folders that are walked has to come. */
async function held(golden: string, walk: (see: See) => Promise<void>): Promise<void> {
  const seen = new Set<string>();
  await walk(async (name, read) => {
    const file = join(golden, `${name}.txt`);
    const kept = readFileSync(file, "utf8");
    for (const limit = performance.now() + patienceMs; read() !== kept && performance.now() < limit;)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(read(), kept, `${name} is another screen than the one kept; if that is meant: npm run golden`);
    seen.add(file);
  });
  const folders = [...new Set([...seen].map((file) => dirname(file)))];
  const kept = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  assert.deepEqual([...seen].toSorted(), kept.toSorted());
}

for (const language of languages)
  for (const lessons of sideBySide()) {
    const numbers = lessons.map(({ number }) => number).join(", ");
    test(`lesson ${numbers} from start to end, screen by screen (${language})`, { concurrency: 2 }, async (t) => {
      const golden = join(packageRoot, "test", "golden", language);
      const walked = lessons.map((entry) => {
        // the largest sizes, and what is said of them, are each system's own
        const skip = entry.number === 4 && process.platform !== "linux";
        return t.test(`lesson ${entry.number} (${language})`, { skip }, () =>
          held(golden, (see) => walkLesson(entry, language, see)),
        );
      });
      await Promise.all(walked);
    });
  }

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
