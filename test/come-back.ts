import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../runner/model/words.ts";

/** The workspace of a learner who left at a step of a lesson. */
export function leftAt(folder: string, lesson: string, step: string, language: Language = "en"): void {
  const notes = join(folder, "udp-lab", ".udp-lab");
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, "settings.json"), JSON.stringify({ language, track: "typescript" }));
  writeFileSync(join(notes, "progress.json"), JSON.stringify({ version: 1, lesson, lessons: { [lesson]: { step } } }));
}
