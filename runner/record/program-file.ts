import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import type { Role } from "../model/lesson.ts";
import type { FileProblem } from "../model/problem.ts";
import { type Track, tracks } from "../model/track.ts";
import { programEndings } from "./languages.ts";

export type FoundFile =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly problem: FileProblem };

/** Endings of a track's programs, its own one first. */
const endings: Readonly<Record<Track, readonly string[]>> = { typescript: [".ts", ".js", ".mjs"], python: [".py"] };

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * The program of a role in a folder, found by its name. `only`: the track that was asked for, no other will do;
 * `preferred`: decides where two could be meant.
 */
export function programFile(
  folder: string,
  role: Role,
  { only, preferred }: { readonly only?: Track | undefined; readonly preferred?: Track | undefined } = {},
): FoundFile {
  const allowed: readonly string[] = only ? endings[only] : programEndings;
  const files = names(folder).filter((name) => {
    const ending = extname(name);
    return allowed.includes(ending) && name.slice(0, -ending.length).toLowerCase() === role;
  });
  const found = (name: string): FoundFile => ({ ok: true, file: join(folder, name) });
  if (files.length === 0) return { ok: false, problem: { code: "no-program", role, folder, track: only ?? null } };
  if (files.length === 1) return found(files[0]!);
  const track = only ?? preferred;
  const own = track && ofTrack(files, track);
  if (own) return found(own);
  const deciding = only ? [] : tracks.filter((one) => ofTrack(files, one));
  return { ok: false, problem: { code: "two-programs", role, folder, files, deciding } };
}

/** The one of a track, or the one with its own ending among several. */
function ofTrack(files: readonly string[], track: Track): string | null {
  const own = files.filter((name) => endings[track].includes(extname(name)));
  const first = own.filter((name) => extname(name) === endings[track][0]);
  const [only, ...others] = first.length > 0 ? first : own;
  return only !== undefined && others.length === 0 ? only : null;
}
