import type { LessonEntry } from "../catalog.ts";
import { ownName } from "../commands/own-name.ts";
import { withShownPaths } from "../commands/shown-path.ts";
import type { Problem } from "../model/problem.ts";
import { paint } from "../show/paint.ts";
import { wrap } from "../show/wrap.ts";
import { problemWords } from "../words/index.ts";
import type { Guide } from "./visit.ts";

/** Why something of a lesson cannot be had, in the words that every command has for it. */
export async function problemText({ language }: Guide, entry: LessonEntry, problem: Problem): Promise<string> {
  const words = await problemWords(language);
  const sentence = words[problem.code] as (problem: Problem, self: string) => string;
  return sentence(withShownPaths(withBegin(entry, problem)), ownName());
}

export async function problemLines(guide: Guide, entry: LessonEntry, problem: Problem): Promise<readonly string[]> {
  const text = await problemText(guide, entry, problem);
  const { columns, look } = guide.terminal;
  return wrap([{ text, styles: [] }], columns - 1, paint(look.colour));
}

/** The workspace is there, so what is missing in it is put back. */
const withBegin = ({ number }: LessonEntry, problem: Problem): Problem =>
  problem.code === "no-program" ? { ...problem, begin: `${ownName()} reset ${number} ${problem.role}` } : problem;
