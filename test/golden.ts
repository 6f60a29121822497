import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../runner/model/words.ts";
import { packageRoot } from "../runner/package-root.ts";
import { otherLessons, type See, walkLesson1, walkPages, walkRuns } from "./golden-walk.ts";

/** `npm run golden` writes the screens anew; read the differences before you commit them. */

const quietMs = 800;
const mostMs = 6000;

const keepIn =
  (folder: string): See =>
  async (name, read) => {
    let text = "";
    const limit = performance.now() + mostMs;
    for (let since = performance.now(); performance.now() - since < quietMs || text.trim() === "";) {
      if (performance.now() > limit) throw new Error(`never at rest: ${name}\n${text}`);
      const now = read();
      if (now !== text) since = performance.now();
      text = now;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.txt`), text);
  };

for (const language of languages) {
  const golden = join(packageRoot, "test", "golden", language);
  rmSync(golden, { recursive: true, force: true });
  await walkLesson1(language, keepIn(join(golden, "1-basic-echo")));
  for (const entry of otherLessons()) await walkPages(entry, language, keepIn(join(golden, entry.folder)));
  await walkRuns(language, keepIn(join(golden, "runs")));
}
