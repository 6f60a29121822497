import {
  type LessonEntry,
  lessonEntries,
  lessonText,
  loadLesson,
  loadLessonWords,
  loadQuests,
  resolveLesson,
  starterFolder,
} from "../catalog.ts";
import { ownName } from "../commands/own-name.ts";
import { shownPath } from "../commands/shown-path.ts";
import type { Language } from "../model/words.ts";
import { paint } from "../show/paint.ts";
import { complain, say } from "../show/say.ts";
import { openScreen } from "../show/screen.ts";
import { wrap } from "../show/wrap.ts";
import type { DamagedFile } from "../store/json-file.ts";
import { addStarter } from "../store/lesson-files.ts";
import { progressOf, readProgress, updateLesson, updateProgress } from "../store/progress.ts";
import { begin } from "./begin.ts";
import { openInputs } from "./inputs.ts";
import { lessonSections, withOwnName } from "./lesson-text.ts";
import { showPages } from "./pages.ts";
import { openPlainTerminal } from "./plain-terminal.ts";
import { ladderWords } from "./report-words.ts";
import { playStep } from "./steps.ts";
import { openTerminal } from "./terminal.ts";
import type { Guide, Visit } from "./visit.ts";

export interface GuideOptions {
  readonly lesson?: string;
  readonly lang: Language;
  /** `--lang`, when it was said */
  readonly said?: Language | undefined;
  /** the workspace's folder */
  readonly dir?: string;
  readonly plain: boolean;
}

/** The guided lessons, from where the learner left off. */
export async function guide(options: GuideOptions): Promise<number> {
  const learner = await begin(options);
  if (!learner) return 0;
  const { language, workspace, words } = learner;
  const screen = await openScreen({ plain: options.plain, noColour: process.env["NO_COLOR"] !== undefined });
  const inputs = openInputs();
  const open = screen.plain ? openPlainTerminal : openTerminal;
  const terminal = open(inputs, { colour: screen.colour, unicode: screen.unicode, plain: screen.plain });
  try {
    const opened: Guide = { ...learner, terminal, inputs, ladderWords: await ladderWords(language) };
    const { progress, damage } = readProgress(workspace);
    const goesOn = damage === null || (await tellDamage(opened, damage));
    let entry: LessonEntry | null = goesOn ? await firstLesson(options.lesson ?? progress.lesson) : null;
    while (entry) entry = await visitLesson(opened, entry);
  } finally {
    terminal.close();
  }
  say(words.comeBack, `  ${ownName()}`);
  return 0;
}

/** A page of its own, since the next one would cover it; gives whether the learner goes on. */
async function tellDamage(guide: Guide, { file, keptAs }: DamagedFile): Promise<boolean> {
  const { terminal, words } = guide;
  const sentence = words.damaged(shownPath(file), keptAs && shownPath(keptAs));
  const make = (columns: number) => wrap([{ text: sentence, styles: [] }], columns - 1, paint(terminal.look.colour));
  return (await showPages(guide, make, { keys: words.keys.told })).by !== "leave";
}

async function firstLesson(name: string | undefined): Promise<LessonEntry> {
  const resolved = name === undefined ? null : await resolveLesson(name);
  if (resolved?.ok) return resolved.entry;
  const [first] = lessonEntries();
  if (!first) complain("no lessons");
  return first!;
}

async function openVisit(guide: Guide, entry: LessonEntry): Promise<Visit> {
  const { workspace, language, track } = guide;
  addStarter(workspace, entry.folder, starterFolder(entry, track));
  await updateProgress(workspace, (progress) => ({ ...progress, lesson: entry.id }));
  const [lesson, lessonWords, quests] = await Promise.all([
    loadLesson(entry),
    loadLessonWords(entry, language),
    loadQuests(entry),
  ]);
  return {
    ...guide,
    entry,
    lesson,
    lessonWords: { ...lessonWords, tryNext: lessonWords.tryNext.map((idea) => withOwnName(idea, ownName())) },
    quests,
    text: lessonSections(withOwnName(lessonText(entry, language), ownName())),
    progress: () => progressOf(readProgress(workspace).progress, entry.id),
    async keep(change) {
      await updateLesson(workspace, entry.id, change);
    },
  };
}

/** Goes through a lesson from the step where the learner was; gives the lesson to go on with. */
async function visitLesson(guide: Guide, entry: LessonEntry): Promise<LessonEntry | null> {
  const visit = await openVisit(guide, entry);
  const { steps } = visit.lesson;
  let at = Math.max(
    0,
    steps.findIndex(({ id }) => id === visit.progress().step),
  );
  let from: "start" | "end" = "start";
  for (;;) {
    const step = steps[at]!;
    await visit.keep((progress) => ({ ...progress, step: step.id }));
    const way = await playStep(visit, step, from);
    from = way.go === "back" ? "end" : "start";
    switch (way.go) {
      case "leave":
        return null;
      case "lesson":
        if (way.entry.number > entry.number) await done(visit, step.id);
        return way.entry;
      case "back":
        at = Math.max(0, at - 1);
        break;
      case "step":
        at = Math.max(
          0,
          steps.findIndex(({ id }) => id === way.id),
        );
        break;
      case "next":
        await done(visit, step.id);
        at = Math.min(steps.length - 1, at + 1);
    }
  }
}

const done = ({ keep }: Visit, step: string) =>
  keep((progress) => ({ ...progress, done: [...new Set([...(progress.done ?? []), step])] }));
