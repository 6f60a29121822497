import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type LessonEntry, lessonEntries, loadLesson, solutionFolder } from "../runner/catalog.ts";
import { truthOf } from "../runner/guide/truth.ts";
import type { LessonStep, Prediction } from "../runner/model/lesson.ts";
import type { Language } from "../runner/model/words.ts";
import { packageRoot } from "../runner/package-root.ts";
import { checkText, lookBackText, pageText, runText } from "./golden-text.ts";
import { runWalks } from "./run-walks.ts";
import { type KeyPress, type LabTerminal, openLab } from "./terminal.ts";

/** Keeps a screen, or holds it against the one that is kept; `read` gives it as it is by now. */
export type See = (name: string, read: () => string) => Promise<void>;

interface Walk {
  readonly lab: LabTerminal;
  readonly entry: LessonEntry;
  /** the learner's folder of the lesson */
  readonly yours: string;
  /** the prediction that is guessed wrong: the first; the others are right */
  readonly wrong: string | undefined;
  /** sees a screen of the lesson */
  readonly see: See;
}

/** So wide that no arrow of the lesson's lanes has to be broken, and so high that each page is one screen. */
const sizeFor = (steps: readonly LessonStep[]) => {
  const lanes = Math.max(...steps.map((step) => (step.kind === "run" ? step.cast.length : 0)));
  return { columns: lanes > 2 ? 160 : 80, rows: 200 };
};
const passed = /^(?:Passed: |通过：)/m;
/** Lessons that can be walked at once: their ports differ; the third counts what all of the machine refuses. */
export const sideBySide = (): readonly (readonly LessonEntry[])[] => {
  const isCounting = ({ number }: LessonEntry) => number === 3;
  return [lessonEntries().filter(isCounting), lessonEntries().filter((entry) => !isCounting(entry))];
};
const letter = (text: string): KeyPress => ({ letter: text });

/** A lesson from the lab's first screen to the lesson's last, by keys alone, as a newcomer goes through it. */
export async function walkLesson(entry: LessonEntry, language: Language, see: See): Promise<void> {
  const { steps } = await loadLesson(entry);
  const folder = mkdtempSync(join(tmpdir(), "lab-golden-"));
  const args = entry.number === 1 ? [] : ["start", String(entry.number)];
  const lab = openLab(args, { cwd: folder, env: installedIn(folder), ...sizeFor(steps) });
  let seen = 0;
  const walk: Walk = {
    lab,
    entry,
    yours: join(folder, "udp-lab", entry.folder),
    wrong: steps.find(({ kind }) => kind === "predict")?.id,
    see: (name, read) => see(join(entry.folder, `${String((seen += 1)).padStart(2, "0")}-${name}`), read),
  };
  try {
    await answerFirst(lab, language, see);
    for (const [index, step] of steps.entries()) await goThrough(walk, step, index);
    await lab.press(letter("q"));
    await lab.ended;
  } finally {
    await lab.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lab under a name of its own, so that no path of this machine is on a screen. */
function installedIn(folder: string): NodeJS.ProcessEnv {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  symlinkSync(join(packageRoot, "dist", "runner", "cli.js"), join(bin, "udp-lab"));
  return { PATH: `${bin}${delimiter}${process.env["PATH"]}`, npm_command: "" };
}

/** What the lab asks before the first lesson. */
async function answerFirst(lab: LabTerminal, language: Language, see: See): Promise<void> {
  const page = (name: string) => see(join("first", name), () => pageText(lab.screen()));
  await page("01-language");
  await lab.press(...(language === "en" ? [] : (["Down"] as const)), "Enter");
  await page("02-track");
  await lab.press("Enter");
}

async function goThrough(walk: Walk, step: LessonStep, index: number): Promise<void> {
  const { lab, see } = walk;
  await lab.until(new RegExp(`(?<!●)●{${index + 1}}(?!●)`));
  switch (step.kind) {
    case "read":
      await see(step.id, () => pageText(lab.screen()));
      return lab.press("Enter");
    case "predict":
      return predict(walk, step);
    case "run":
      await runWalks[step.id]!({ ...lab, until: (pattern) => lab.until(pattern, "step") });
      await see(step.id, () => runText(lab.step()));
      return lab.fromMenu("Enter");
    case "change":
      return change(walk, step.id);
    case "check":
      await lab.until(passed, "step");
      await see(step.id, () => checkText(lab.step()));
      return lab.press("Enter");
    case "look-back":
      return see(step.id, () => lookBackText(lab.screen()));
  }
}

async function predict({ lab, wrong, see }: Walk, step: Prediction): Promise<void> {
  const page = (name: string) => see(name, () => pageText(lab.screen()));
  await page(step.id);
  const isWrong = step.id === wrong;
  const guess = step.options.findLastIndex((option) => (option !== truthOf(step)) === isWrong);
  await lab.press(letter(String(guess + 1)));
  if (isWrong) await page(`${step.id}-chosen`);
  await lab.press("Enter");
}

/** The starter is checked as it is; then the solution is saved over it. */
async function change({ lab, entry, yours, see }: Walk, id: string): Promise<void> {
  const log = (name: string) => see(name, () => checkText(lab.step()));
  await log(id);
  await lab.press(letter("c"));
  await lab.until(/Not passed yet: |还没通过：/, "step");
  await log(`${id}-checked`);
  const solution = solutionFolder(entry, "typescript");
  for (const name of ["server.ts", "client.ts"]) copyFileSync(join(solution, name), join(yours, name));
  await lab.until(passed, "step");
  await log(`${id}-passed`);
  await lab.press(letter("n"));
}
