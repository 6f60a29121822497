import { resolve } from "node:path";
import { type LessonEntry, lessonEntries } from "../catalog.ts";
import type { Language } from "../model/words.ts";
import type { Track } from "../model/track.ts";
import { createWorkspace } from "../store/create-workspace.ts";
import { saveSettings } from "../store/settings.ts";
import { usualName } from "../store/workspace.ts";
import { type Context, openCommand } from "./context.ts";
import { lessonArgument } from "./lesson-argument.ts";
import { programOptions } from "./options.ts";
import type { Parsed } from "./parse.ts";

/** The guided lessons; where there is no terminal, a lesson that plays by itself. */
export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("start", args, programOptions, 1);
  if (typeof opened === "number") return opened;
  const { context, positionals, values, track } = opened;
  const [name] = positionals;
  const entry = name === undefined ? null : await lessonArgument(context, "start", name);
  if (typeof entry === "number") return entry;
  if (!context.screen.interactive) {
    const { play } = await import("./play.ts");
    return play(entry ?? lessonEntries()[0]!, context);
  }
  if (track) await choose(context, values.dir, track);
  return guideThrough(context, entry, values);
}

/** The track was said, so nobody needs to ask for it. */
async function choose({ workspace }: Context, dir: string | undefined, track: Track): Promise<void> {
  const place = dir === undefined ? workspace : { folder: resolve(dir) };
  await saveSettings(createWorkspace(place?.folder ?? usualName), { track });
}

async function guideThrough(
  { language, screen }: Context,
  entry: LessonEntry | null,
  { dir, lang }: Parsed["values"],
): Promise<number> {
  const { guide } = await import("../guide/guide.ts");
  return guide({
    ...(entry ? { lesson: entry.id } : {}),
    ...(dir === undefined ? {} : { dir: resolve(dir) }),
    lang: language,
    said: lang as Language | undefined,
    plain: screen.plain,
  });
}
