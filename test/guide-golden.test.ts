import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { languages } from "../runner/model/words.ts";
import { packageRoot } from "../runner/package-root.ts";
import { runText } from "./golden-text.ts";
import { otherLessons, type See, walkLesson1, walkPages } from "./golden-walk.ts";

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
  assert.deepEqual(seen, readdirSync(folder).toSorted());
}

for (const language of languages) {
  const golden = join(packageRoot, "test", "golden", language);
  test(`lesson 1, screen by screen (${language})`, () =>
    held(join(golden, "1-basic-echo"), (see) => walkLesson1(language, see)));
  for (const entry of otherLessons())
    test(`lesson ${entry.number}, each screen to read (${language})`, () =>
      held(join(golden, entry.folder), (see) => walkPages(entry, language, see)));
}

test("one changed arrow is another screen", () => {
  const there = '   1.010  ├──── "hi", 2 bytes ────▶│';
  const [late, back, lost] = [
    '   1.020  ├──── "hi", 2 bytes ───┄ on its way   │\n   1.044  ├┄┄ "hi", 2 bytes, arrived 24 ms later ┄┄▶│',
    '   1.010  │◀──── "hi", 2 bytes ────┤',
    '   1.010  ├╌╌╌╌ "hi", 2 bytes ╌╌✗ lost: nobody is bound there   │',
  ];
  assert.equal(runText(late), runText(there));
  assert.notEqual(runText(back), runText(there));
  assert.notEqual(runText(lost), runText(there));
  assert.notEqual(runText(`${there}\n${there}`), runText(there));
  assert.notEqual(runText(there.replace("hi", "ho")), runText(there));
});
