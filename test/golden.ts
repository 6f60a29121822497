import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { languages } from "../runner/model/words.ts";
import { packageRoot } from "../runner/package-root.ts";
import { type See, sideBySide, walkLesson } from "./golden-walk.ts";

/** `npm run golden` writes the screens anew; read the differences before you commit them. */

const quietMs = 800;
const mostMs = 20_000;

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
    const file = join(folder, `${name}.txt`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

for (const language of languages) {
  const golden = join(packageRoot, "test", "golden", language);
  rmSync(golden, { recursive: true, force: true });
  for (const lessons of sideBySide())
    await Promise.all(lessons.map((entry) => walkLesson(entry, language, keepIn(golden))));
}
