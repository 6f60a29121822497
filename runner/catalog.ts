import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Lesson } from "./model/lesson.ts";
import type { LessonProblem } from "./model/problem.ts";
import type { Track } from "./model/track.ts";
import type { Expectation } from "./model/verdict.ts";
import type { Language, LessonWords } from "./model/words.ts";
import { packageRoot } from "./package-root.ts";

/** A lesson's folder, `1-basic-echo`; what is in it is read only when asked for. */
export interface LessonEntry {
  readonly number: number;
  readonly id: string;
  readonly folder: string;
}

export type ResolvedLesson =
  | { readonly ok: true; readonly entry: LessonEntry }
  | { readonly ok: false; readonly problem: LessonProblem };

export function lessonEntries(root = packageRoot): readonly LessonEntry[] {
  return readdirSync(join(root, "lessons"))
    .flatMap((folder) => {
      const [, number, id] = /^(\d+)-(.+)$/.exec(folder) ?? [];
      return number && id ? [{ number: Number(number), id, folder }] : [];
    })
    .toSorted((one, other) => one.number - other.number);
}

/** By number, id, folder or a part of the id that no other lesson has. */
export async function resolveLesson(name: string, entries = lessonEntries()): Promise<ResolvedLesson> {
  const wanted = name.trim().toLowerCase();
  const exact = entries.find(({ number, id, folder }) => [String(number), id, folder].includes(wanted));
  if (exact) return { ok: true, entry: exact };
  const holding = wanted === "" ? [] : entries.filter(({ id }) => id.includes(wanted));
  if (holding.length === 1) return { ok: true, entry: holding[0]! };
  if (holding.length > 1)
    return { ok: false, problem: { code: "ambiguous-lesson", name, candidates: holding.map(({ id }) => id) } };
  const { suggestion } = await import("./suggestion.ts");
  const words = entries.flatMap(({ id }) => [id, ...id.split("-")]);
  return { ok: false, problem: { code: "unknown-lesson", name, suggestion: suggestion(wanted, words) } };
}

const built = (entry: LessonEntry, file: string) =>
  pathToFileURL(join(packageRoot, "dist", "lessons", entry.folder, file)).href;

export async function loadLesson(entry: LessonEntry): Promise<Lesson> {
  return ((await import(built(entry, "lesson.js"))) as { lesson: Lesson }).lesson;
}

export async function loadLessonWords(entry: LessonEntry, language: Language): Promise<LessonWords<Lesson>> {
  return ((await import(built(entry, `words.${language}.js`))) as { words: LessonWords<Lesson> }).words;
}

/** The Markdown that a learner reads, one section a step. */
export function lessonText(entry: LessonEntry, language: Language): string {
  return readFileSync(join(lessonFolder(entry), `lesson.${language}.md`), "utf8");
}

/** What a list of lessons says of one, read from its files as text: to load the lessons costs a third of `node -e 0`. */
export function lessonSummary(
  entry: LessonEntry,
  language: Language,
): { readonly title: string; readonly minutes: number } {
  const source = readFileSync(join(lessonFolder(entry), "lesson.ts"), "utf8");
  return {
    title: /^# (.+)$/m.exec(lessonText(entry, language))?.[1]?.trim() ?? entry.id,
    minutes: Number(/\bminutes: (\d+)/.exec(source)?.[1]),
  };
}

export const lessonFolder = (entry: LessonEntry): string => join(packageRoot, "lessons", entry.folder);

export const starterFolder = (entry: LessonEntry, track: Track): string => join(lessonFolder(entry), "starter", track);

export const solutionFolder = (entry: LessonEntry, track: Track): string =>
  join(lessonFolder(entry), "solution", track);

/** What ticks a lesson's quests off, by quest id. */
export async function loadQuests({ folder }: LessonEntry): Promise<Readonly<Record<string, Expectation>>> {
  const file = pathToFileURL(join(packageRoot, "dist", "checks", `${folder}.quests.js`)).href;
  return ((await import(file)) as { quests: Readonly<Record<string, Expectation>> }).quests;
}

/** The node:test file that checks a lesson. */
export const checkFile = (entry: LessonEntry): string =>
  join(packageRoot, "dist", "checks", `${entry.folder}.check.js`);

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string };
  return version;
}
