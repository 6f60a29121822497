import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type LessonEntry, solutionFolder } from "../catalog.ts";
import type { Role } from "../model/lesson.ts";
import type { Problem } from "../model/problem.ts";
import type { Track } from "../model/track.ts";
import { commandFor } from "../record/languages.ts";
import type { Command } from "../record/command.ts";
import { programFile } from "../record/program-file.ts";
import { lessonPlace } from "../store/workspace.ts";
import type { Context } from "./context.ts";
import { ownName } from "./own-name.ts";

/** What the command line says about a lesson's programs. */
export interface ProgramChoice {
  /** command lines in place of files */
  readonly lines?: Readonly<Partial<Record<Role, string | undefined>>>;
  readonly dir?: string | undefined;
  readonly track?: Track | undefined;
}

export type FoundProgram =
  | { readonly ok: true; readonly command: Command; readonly file: string | null }
  | { readonly ok: false; readonly problem: Problem };

export type FoundFolder =
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly problem: Problem };

/** Where the learner's programs of a lesson are: `--dir`, else the lesson's folder in the workspace. */
export function learnersFolder({ workspace }: Context, entry: LessonEntry, dir: string | undefined): FoundFolder {
  if (dir !== undefined) {
    const folder = resolve(dir);
    return existsSync(folder) ? { ok: true, folder } : { ok: false, problem: { code: "no-folder", folder } };
  }
  if (workspace) return { ok: true, folder: lessonPlace(workspace, entry.folder) };
  const begin = `${ownName()} start ${entry.number}`;
  return { ok: false, problem: { code: "no-workspace", begin, elsewhere: "--dir DIR" } };
}

/** How to run the learner's program of a role. */
export async function learnersProgram(
  context: Context,
  entry: LessonEntry,
  role: Role,
  { lines, dir, track }: ProgramChoice,
): Promise<FoundProgram> {
  const line = lines?.[role];
  if (line !== undefined) return { ok: true, command: { line, cwd: process.cwd() }, file: null };
  const place = learnersFolder(context, entry, dir);
  if (!place.ok) return place;
  const found = await programIn(place.folder, role, track, context.settings.track);
  if (found.ok || found.problem.code !== "no-program" || dir !== undefined) return found;
  const begin = `${ownName()} start ${entry.number}${track ? ` --track ${track}` : ""}`;
  return { ok: false, problem: { ...found.problem, begin } };
}

/** How to run the lesson's own finished program. */
export const solutionProgram = (entry: LessonEntry, role: Role, track: Track): Promise<FoundProgram> =>
  programIn(solutionFolder(entry, track), role, track);

async function programIn(folder: string, role: Role, only?: Track, preferred?: Track): Promise<FoundProgram> {
  const found = programFile(folder, role, { only, preferred });
  if (!found.ok) return found;
  const made = await commandFor(found.file);
  return made.ok ? { ...made, file: found.file } : made;
}
