import { type LessonEntry, loadLesson, loadLessonWords } from "../catalog.ts";
import type { Track } from "../model/track.ts";
import { programFile } from "../record/program-file.ts";
import { openWire } from "../record/wire.ts";
import { say } from "../show/say.ts";
import { ladderWords, wireWords } from "../words/index.ts";
import { exitCodes, type Opened, openCommand } from "./context.ts";
import { lessonArgument } from "./lesson-argument.ts";
import { programOptions } from "./options.ts";
import { learnersFolder } from "./programs.ts";
import { isLeaving, singleKeys } from "./single-keys.ts";
import { openWirePicture } from "./wire-picture.ts";
import { fitted, heldLines, rivalLines, startLines } from "./wire-says.ts";
import { wireLines } from "./wire-lines.ts";

/** Between programs that the learner starts alone, until Ctrl-C. */
export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("wire", args, programOptions, 1);
  if (typeof opened === "number") return opened;
  const { context, positionals, values } = opened;
  const entry = await lessonArgument(context, "wire", positionals[0]);
  if (typeof entry === "number") return entry;
  const lesson = await loadLesson(entry);
  const port = Number(process.env["LAB_PORT"]) || lesson.port;
  const file = serverFile(opened, entry);
  const lines = wireLines(entry, values, port === lesson.port ? null : port, file);
  const { language } = context;
  const [words, ladder, { title }] = await Promise.all([
    wireWords(language),
    ladderWords(language),
    loadLessonWords(entry, language),
  ]);
  const sayings = { words, lines, port, track: trackOf(file) ?? opened.track ?? context.settings.track ?? null };
  const screen = { ...context.screen, plain: context.screen.plain || process.stdout.isTTY !== true };
  const picture = openWirePicture(screen, words, ladder);

  // from now on Ctrl-C ends it in good order, also one that comes before the picture does
  let leave = () => {};
  const ended = new Promise<void>((resolve) => (leave = resolve));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, leave);
  const keys = singleKeys((key) => isLeaving(key) && leave());
  const made = await openWire(lesson, {
    port,
    onEvent: picture.draw,
    onClient: picture.tellSeen,
    onRival: (rival) => say(...fitted(rivalLines(sayings, rival), screen)),
  });
  if (!made.ok) {
    keys?.close();
    say(...fitted(heldLines(sayings, made.holder), screen));
    return exitCodes.undecided;
  }
  const { wire } = made;
  say(screen.paint("bold", words.title(title)), ...fitted(startLines(sayings, wire.serverPort), screen), "");
  await ended;
  keys?.close();
  await wire.close();
  picture.close();
  say(words.free(port));
  return exitCodes.met;
}

/** The learner's own server, if there is one; it need not be. */
function serverFile({ context, values, track }: Opened, entry: LessonEntry): string | null {
  const place = learnersFolder(context, entry, values.dir);
  if (!place.ok) return null;
  const found = programFile(place.folder, "server", { only: track, preferred: context.settings.track });
  return found.ok ? found.file : null;
}

function trackOf(file: string | null): Track | null {
  if (file === null) return null;
  return file.endsWith(".py") ? "python" : /\.(?:ts|m?js)$/.test(file) ? "typescript" : null;
}
