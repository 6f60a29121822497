import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type LessonEntry, lessonEntries, loadLesson, resolveLesson } from "../catalog.ts";
import { demo, type DemoOptions } from "../demo/demo.ts";
import { readLastLecture } from "../demo/last-lecture.ts";
import { readRecorded, type Recorded } from "../demo/replay.ts";
import { newSeed } from "../record/words.ts";
import { complain } from "../show/say.ts";
import { demoWords } from "../words/index.ts";
import type { DemoWords } from "../words/demo.ts";
import { type Context, exitCodes, openCommand, refuse } from "./context.ts";
import { lessonArgument } from "./lesson-argument.ts";
import { type OptionTable, programOptions } from "./options.ts";
import { ownName } from "./own-name.ts";
import { shownPath } from "./shown-path.ts";

const options = {
  web: { type: "boolean" },
  host: { type: "string", value: "ADDR" },
  auto: { type: "string", value: "SECONDS", optional: true },
  record: { type: "string", value: "FILE" },
  replay: { type: "string", value: "FILE" },
  seed: { type: "string", value: "SEED" },
  ...programOptions,
} as const satisfies OptionTable;

/** Seconds to read a step; where nobody reads, none. */
const usualSeconds = 6;

export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("demo", withSeconds(args), options, 1);
  if (typeof opened === "number") return opened;
  const { context, positionals, values, given, track } = opened;
  const words = await demoWords(context.language);
  const refused = (sentence: string) => {
    complain(sentence);
    return exitCodes.usage;
  };

  const auto = given.has("auto") ? secondsOf(values.auto, context) : null;
  if (Number.isNaN(auto)) return refused(words.refusals.badSeconds(values.auto ?? ""));
  if (values.dir !== undefined && !existsSync(values.dir))
    return refuse(context, { code: "no-folder", folder: resolve(values.dir) });
  const replay = values.replay === undefined ? null : await recordedIn(values.replay, words);
  if (typeof replay === "string") return refused(replay);
  const entry = await whichLesson(context, positionals[0], replay);
  if (typeof entry === "number") return entry;
  if (replay && replay.header.lesson !== entry.id)
    return refused(words.refusals.otherLesson(shownPath(values.replay!), replay.header.lesson));
  if (auto === null && !context.screen.interactive)
    return refused(words.refusals.needsTerminal([ownName(), "demo", ...args, "--auto"].join(" ")));

  const chosen: DemoOptions = {
    ...context,
    entry,
    track: track ?? context.settings.track ?? "typescript",
    dir: values.dir && resolve(values.dir),
    seed: values.seed ?? replay?.header.seed ?? newSeed(),
    web: given.has("web") || given.has("host"),
    host: values.host,
    auto,
    record: values.record && resolve(values.record),
    replay,
  };
  const result = await demo(chosen);
  if ("wentWell" in result) return result.wentWell ? exitCodes.met : exitCodes.unmet;
  return result.code === "said" ? refused(result.sentence) : refuse(context, result);
}

/** `--auto` may stand alone. */
const withSeconds = (args: readonly string[]): readonly string[] =>
  args.flatMap((word, at) => {
    if (/^[\d.]+$/.test(word) && args[at - 1] === "--auto") return [];
    if (word !== "--auto") return [word];
    const after = args[at + 1] ?? "";
    return [`--auto=${/^[\d.]+$/.test(after) ? after : ""}`];
  });

function secondsOf(value: string | undefined, { screen }: Context): number {
  if (value === undefined || value === "") return screen.interactive ? usualSeconds : 0;
  const seconds = Number(value);
  return seconds >= 0 && seconds <= 3600 ? seconds : NaN;
}

/** The one that is named, the one that was recorded, or the last lecture's. */
async function whichLesson(
  context: Context,
  name: string | undefined,
  replay: Recorded | null,
): Promise<LessonEntry | number> {
  if (name !== undefined) return lessonArgument(context, "demo", name);
  if (replay) return lessonArgument(context, "demo", replay.header.lesson);
  const { lesson } = readLastLecture(context.workspace);
  const found = lesson === "" ? null : await resolveLesson(lesson);
  return found?.ok ? found.entry : lessonEntries()[0]!;
}

/** The recording, or why it cannot be played. */
async function recordedIn(file: string, words: DemoWords): Promise<Recorded | string> {
  try {
    const read = await readRecorded(file, async ({ lesson }) => {
      const found = await resolveLesson(lesson);
      return found.ok ? (await loadLesson(found.entry)).demo.map(({ id }) => id) : [];
    });
    return "code" in read ? words.refusals.damaged(shownPath(resolve(file)), read) : read;
  } catch (error) {
    return words.refusals.cannotRead(shownPath(resolve(file)), (error as NodeJS.ErrnoException).code ?? "");
  }
}
