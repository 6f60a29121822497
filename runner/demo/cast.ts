import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { type LessonEntry, lessonFolder, solutionFolder } from "../catalog.ts";
import type { Actor, Lesson } from "../model/lesson.ts";
import type { Problem } from "../model/problem.ts";
import type { Track } from "../model/track.ts";
import { commandFor } from "../record/languages.ts";
import { programFile } from "../record/program-file.ts";
import type { Command } from "../record/command.ts";
import { baseOf } from "../record/session.ts";

/** Who plays whom. */
export interface Cast {
  readonly command: (actor: Actor) => Command;
  /** the file as a person names it */
  readonly title: (actor: Actor) => string;
}

export type FoundCast = { readonly ok: true; readonly cast: Cast } | { readonly ok: false; readonly problem: Problem };

export const actorsOf = ({ demo }: Lesson): readonly Actor[] => [
  ...new Set(demo.flatMap(({ actions }) => actions.flatMap((action) => ("actor" in action ? [action.actor] : [])))),
];

/** The finished programs of a lesson; `dir`: a folder with others in the place of its server and client. */
export async function findCast(
  entry: LessonEntry,
  lesson: Lesson,
  { track, dir }: { readonly track: Track; readonly dir?: string | undefined },
): Promise<FoundCast> {
  const commands = new Map<string, Command>();
  const titles = new Map<string, string>();
  for (const base of new Set([...actorsOf(lesson), "server"].map(baseOf))) {
    const found = fileOf(entry, base, track, dir);
    if (!found.ok) return found;
    const made = await commandFor(found.file);
    if (!made.ok) return made;
    commands.set(base, made.command);
    titles.set(base, basename(found.file));
  }
  return {
    ok: true,
    cast: { command: (actor) => commands.get(baseOf(actor))!, title: (actor) => titles.get(baseOf(actor))! },
  };
}

const endings: Readonly<Record<Track, string>> = { typescript: "ts", python: "py" };

function fileOf(entry: LessonEntry, base: string, track: Track, dir: string | undefined) {
  const contrast = join(lessonFolder(entry), "contrast", track, `${base}.${endings[track]}`);
  if (existsSync(contrast)) return { ok: true, file: contrast } as const;
  const role = base === "server" ? "server" : "client";
  return dir === undefined
    ? programFile(solutionFolder(entry, track), role)
    : programFile(dir, role, { preferred: track });
}
