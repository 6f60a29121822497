import { isAbsolute, relative, sep } from "node:path";
import type { Problem } from "../model/problem.ts";

/** A path as it is shown and pasted: seen from where the learner is, unless that is further than from the root. */
export function shownPath(path: string, from = process.cwd()): string {
  const short = relative(from, path);
  if (short === "") return ".";
  if (isAbsolute(short) || short.startsWith(`..${sep}..${sep}..`)) return path;
  return short;
}

export const withShownPaths = (problem: Problem): Problem => ({
  ...problem,
  ...("file" in problem ? { file: shownPath(problem.file) } : {}),
  ...("folder" in problem ? { folder: shownPath(problem.folder) } : {}),
});
