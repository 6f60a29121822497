import { type LessonEntry, loadLesson, loadLessonWords } from "../catalog.ts";
import { readKeys } from "../guide/keys.ts";
import type { Lesson } from "../model/lesson.ts";
import type { Problem } from "../model/problem.ts";
import type { Track } from "../model/track.ts";
import type { Language } from "../model/words.ts";
import { complain } from "../show/say.ts";
import type { Screen } from "../show/screen.ts";
import type { Workspace } from "../store/workspace.ts";
import type { Notice } from "../words/demo.ts";
import { demoWords, ladderWords } from "../words/index.ts";
import { actorsOf, findCast } from "./cast.ts";
import { type Conductor, conduct } from "./conduct.ts";
import type { Face, Script } from "./face.ts";
import { openFullScreen } from "./full-screen.ts";
import { keepLastLecture, readLastLecture } from "./last-lecture.ts";
import { openLive } from "./live.ts";
import { openPageFace } from "./page-face.ts";
import { openPlainLines } from "./plain-lines.ts";
import type { OnEvent } from "./play.ts";
import { openRecordFile } from "./record-file.ts";
import { openReplay, type Recorded } from "./replay.ts";
import { firstState } from "./state.ts";

export interface DemoOptions {
  readonly entry: LessonEntry;
  readonly language: Language;
  readonly screen: Screen;
  readonly workspace: Workspace | null;
  readonly track: Track;
  readonly dir?: string | undefined;
  readonly seed: string;
  readonly web: boolean;
  readonly host?: string | undefined;
  /** seconds to read each step, when it plays alone */
  readonly auto: number | null;
  readonly record?: string | undefined;
  readonly replay: Recorded | null;
}

/** What kept the demo from beginning. */
export type DemoProblem = Problem | { readonly code: "said"; readonly sentence: string };

/** Plays a lesson; the answer is whether every step came as expected. */
export async function demo(options: DemoOptions): Promise<{ readonly wentWell: boolean } | DemoProblem> {
  const { entry, language, screen, workspace, replay } = options;
  const lesson = await loadLesson(entry);
  const script = await scriptOf(entry, lesson, language);
  const { words } = script;
  const found = replay ? null : await findCast(entry, lesson, options);
  if (found && !found.ok) return found.problem;

  let conductor: Conductor | null = null;
  let held: Notice | null = null;
  const look = () => conductor?.look();
  let kept: Promise<void> = Promise.resolve();
  const closing: (() => Promise<void> | void)[] = [];
  const closeAll = async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  };
  try {
    const file =
      options.record === undefined
        ? null
        : openRecordFile(options.record, { version: 1, lesson: lesson.id, seed: options.seed, language });
    if (file) closing.push(file.close);
    const page = options.web ? await openPageFace(script, language, options.host, look) : null;
    if (page) closing.push(page.close);
    const ids = script.steps.map(({ id }) => id);
    const resume = options.auto === null ? lastStep(workspace, lesson.id, ids) : null;
    const isFull = screen.interactive && !screen.plain;
    if (page && !isFull) complain(words.page.at(page.url));
    const own: Face = isFull ? openFullScreen(script, screen) : openPlainLines(script, screen, screen.interactive);
    closing.push(own.close);
    const faces = page ? [own, page.face] : [own];
    const open = async (onEvent: OnEvent) =>
      found
        ? openLive({
            lesson,
            cast: found.cast,
            seed: options.seed,
            onEvent,
            onHeld: ({ port, holder }, used) => {
              held = { code: "held", port, holder, used };
              conductor?.push({ is: "told", notice: held });
            },
          })
        : openReplay(replay!, ids, onEvent);
    conductor = await conduct({
      first: firstState(ids.length, { auto: options.auto !== null, recorded: replay !== null, resume }),
      faces,
      open,
      around: (play) => ({
        aimed: play.aimed(),
        seed: play.hands?.seed ?? null,
        recording: file !== null,
        viewers: page?.viewers() ?? null,
        url: page?.url ?? null,
      }),
      onEvent: (event) => file?.add(event),
      onStep: (step) => {
        if (options.auto === null) kept = kept.then(() => keepLastLecture(workspace, lesson.id, ids[step - 1]!));
      },
      readMs: (options.auto ?? 0) * 1000,
    });
    closing.push(conductor.close);
    closing.push(listenTo(conductor, screen));
    if (held) conductor.push({ is: "told", notice: held });
    conductor.look();
    if (options.auto !== null) conductor.push({ is: "read" });
    const { failed } = await conductor.over;
    await kept;
    // a teacher who leaves has seen for themselves
    return { wentWell: !failed || options.auto === null };
  } catch (error) {
    const { code = "", path } = error as NodeJS.ErrnoException;
    if (path !== undefined && path === options.record)
      return { code: "said", sentence: words.refusals.cannotWrite(path, code) };
    if ((error as NodeJS.ErrnoException).syscall === "listen" || code === "ENOTFOUND")
      return { code: "said", sentence: words.refusals.cannotListen(options.host ?? "127.0.0.1", code) };
    throw error;
  } finally {
    await closeAll();
  }
}

async function scriptOf(entry: LessonEntry, lesson: Lesson, language: Language): Promise<Script> {
  const [lessonWords, words, ladder] = await Promise.all([
    loadLessonWords(entry, language),
    demoWords(language),
    ladderWords(language),
  ]);
  const steps = lesson.demo.map(({ id }) => ({ id, ...lessonWords.demo[id]! }));
  const first = actorsOf(lesson).filter((actor) => actor === "client" || actor === "server");
  return { number: entry.number, title: lessonWords.title, cast: first, steps, words, ladder };
}

/** A lecture that came to its end begins anew. */
function lastStep(workspace: Workspace | null, lesson: string, ids: readonly string[]): number | null {
  const step = ids.indexOf(readLastLecture(workspace).steps[lesson] ?? "") + 1;
  return step > 1 && step < ids.length ? step : null;
}

/** Keys, sizes and the end of the terminal come in; the answer stops that and leaves the terminal as it was. */
function listenTo(conductor: Conductor, screen: Screen): () => void {
  const { stdin, stdout } = process;
  const gone = () => conductor.push({ is: "gone" });
  const resized = () => conductor.push({ is: "resize" });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, gone);
  const stopKeys = screen.interactive ? takeKeys() : () => {};
  stdout.on("resize", resized);

  function takeKeys(): () => void {
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on("end", gone);
    const stop = readKeys(stdin, (key) => conductor.push({ is: "key", key }));
    return () => {
      stop();
      stdin.off("end", gone);
      stdin.setRawMode(false);
      stdin.pause();
    };
  }

  return () => {
    stopKeys();
    stdout.off("resize", resized);
    for (const signal of signals) process.off(signal, gone);
  };
}
