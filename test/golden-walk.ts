import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { lessonEntries, loadLesson, type LessonEntry } from "../runner/catalog.ts";
import type { Language } from "../runner/model/words.ts";
import { packageRoot } from "../runner/package-root.ts";
import { leftAt } from "./come-back.ts";
import { checkText, lookBackText, pageText, runText } from "./golden-text.ts";
import { runWalks } from "./run-walks.ts";
import { type KeyPress, type LabTerminal, openLab } from "./terminal.ts";

/** Keeps a screen, or holds it against the one that is kept; `read` gives it as it is by now. */
export type See = (name: string, read: () => string) => Promise<void>;

/** So high that each page is one screen, and a run is not scrolled away. */
const size = { columns: 80, rows: 120 };
/** So wide that no arrow of four lanes has to be broken. */
const runSize = { columns: 160, rows: 120 };
const letter = (text: string): KeyPress => ({ letter: text });

/** Opens the lab in a folder of its own; both are gone afterwards. */
async function inFolder(
  prepare: (folder: string) => void,
  walk: (lab: (...args: readonly string[]) => LabTerminal, folder: string) => Promise<void>,
  { columns, rows } = size,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lab-golden-"));
  const open: LabTerminal[] = [];
  // installed under a name of its own, so that no path of this machine is on a screen
  const bin = join(folder, "bin");
  mkdirSync(bin);
  symlinkSync(join(packageRoot, "dist", "runner", "cli.js"), join(bin, "udp-lab"));
  const env = { PATH: `${bin}${delimiter}${process.env["PATH"]}`, npm_command: "" };
  prepare(folder);
  try {
    await walk((...args) => {
      const lab = openLab(args, { cwd: folder, env, columns, rows });
      open.push(lab);
      return lab;
    }, folder);
  } finally {
    await Promise.all(open.map((lab) => lab.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lesson 1 from its first screen to its last, as a newcomer goes through it. */
export const walkLesson1 = (language: Language, see: See): Promise<void> =>
  inFolder(
    () => {},
    async (open, folder) => {
      const lab = open();
      const page = (name: string) => see(name, () => pageText(lab.screen()));
      const log = () => fromHeadline(lab.all());
      await page("01-language");
      if (language === "zh-CN") await lab.press("Down");
      await lab.press("Enter");
      await page("02-track");
      await lab.press("Enter");
      await page("03-two-programs");
      await lab.press("Enter");
      await page("04-an-empty-line");
      await lab.press(letter("2"));
      await page("05-an-empty-line-chosen");
      await lab.press("Enter");
      await page("06-nobody-there");
      await lab.press(letter("3"), "Enter");
      await page("07-client-first");
      await lab.press(letter("3"), "Enter");
      await talk(lab, language);
      await see("08-try-it", () => runText(log()));
      await lab.fromMenu("Enter");
      await see("09-mend-yours", () => checkText(log()));
      await lab.press(letter("c"));
      await see("10-mend-yours-checked", () => checkText(log()));
      const yours = join(folder, "udp-lab", "1-basic-echo");
      for (const name of ["server.ts", "client.ts"])
        copyFileSync(join(packageRoot, "lessons", "1-basic-echo", "solution", "typescript", name), join(yours, name));
      await see("11-mend-yours-passed", () => checkText(log()));
      await lab.press(letter("n"));
      await see("12-check-yours", () => checkText(log()));
      await lab.press("Enter");
      await see("13-look-back", () => lookBackText(lab.screen()));
      await lab.press(letter("q"));
      await lab.ended;
    },
  );

/** All quests of lesson 1; each line is typed when the program has asked for it. */
async function talk(lab: LabTerminal, language: Language): Promise<void> {
  const ticked = (count: number) => lab.until(language === "en" ? `quests ${count} of 5` : `任务 ${count}/5`);
  const prompts = (count: number) => lab.until(new RegExp(`(?:(?:prints: |打印：)> [^]*){${count}}`));
  const ended = (count: number) => lab.until(new RegExp(`(?:SIGTERM[^]*){${count}}`));
  await prompts(1);
  await lab.type("hello");
  await ticked(1);
  await prompts(2);
  await lab.type("  blanks  ");
  await lab.until("<=== BLANKS");
  await ticked(2);
  await prompts(3);
  await lab.press("Enter");
  await ticked(3);
  await prompts(4);
  await lab.fromMenu(letter("1"));
  await ended(1);
  await lab.type("anyone there");
  await ticked(4);
  await lab.fromMenu(letter("2"));
  await ended(2);
  await lab.fromMenu(letter("2"));
  await prompts(5);
  await lab.fromMenu(letter("1"));
  await lab.until(/(?:(?:prints: |打印：)bound to [^]*){2}/);
  await lab.type("new port");
  await ticked(5);
  await lab.until("<=== NEW PORT");
  await prompts(6);
}

/** The screens of a lesson that are there to be read; each stretch of them as one comes back to it. */
export const walkPages = async (entry: LessonEntry, language: Language, see: See): Promise<void> => {
  const { steps } = await loadLesson(entry);
  const toRead = steps.filter(({ kind }) => kind === "read" || kind === "predict" || kind === "look-back");
  await inFolder(
    (folder) => leftAt(folder, entry.id, toRead[0]!.id, language),
    async (open, folder) => {
      let lab: LabTerminal | null = null;
      for (const [index, step] of toRead.entries()) {
        const follows = steps.indexOf(step) === steps.indexOf(toRead[index - 1] ?? step) + 1;
        if (lab && follows) await lab.press("Enter");
        else {
          await lab?.close();
          if (index > 0) leftAt(folder, entry.id, step.id, language);
          lab = open("start", String(entry.number));
        }
        const { screen } = lab;
        await see(`${String(index + 1).padStart(2, "0")}-${step.id}`, () => pageText(screen()));
      }
    },
  );
};

/** The runs of all other lessons, each at its end. */
export async function walkRuns(language: Language, see: See): Promise<void> {
  for (const { lesson, id, step, walk } of runWalks)
    await inFolder(
      (folder) => leftAt(folder, id, step, language),
      async (open) => {
        const lab = open("start", String(lesson));
        await walk(lab);
        await see(`${lesson}-${step}`, () => runText(fromHeadline(lab.all())));
      },
      runSize,
    );
}

export const otherLessons = (): readonly LessonEntry[] => lessonEntries().filter(({ number }) => number > 1);

/** The log from where the present step begins. */
function fromHeadline(log: string): string {
  const lines = log.split("\n");
  return lines
    .slice(
      Math.max(
        0,
        lines.findLastIndex((line) => /[●]○*$|●○+ /.test(line)),
      ),
    )
    .join("\n");
}
