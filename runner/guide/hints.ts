import type { LessonVerdict } from "../model/verdict.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import type { Visit } from "./visit.ts";

/** One more hint for what is unmet first; each says more than the one before, and than the report of `verdict`. */
export async function nextHint(visit: Visit, verdict: LessonVerdict | null): Promise<readonly string[]> {
  const { lesson, lessonWords, words, progress, keep, terminal } = visit;
  const outcomes = verdict
    ? Object.fromEntries(verdict.expectations.map(({ id, outcome }) => [id, outcome]))
    : progress().verdict?.outcomes;
  const id =
    lesson.expectations.find((one) => outcomes?.[one] === "unmet") ??
    lesson.expectations.find((one) => outcomes?.[one] !== "met");
  if (id === undefined) return [words.change.noHint, ""];
  const { sentence, hints } = lessonWords.expectations[id]!;
  const told = Math.max(progress().hints?.[id] ?? 0, isReported(verdict, id) ? 1 : 0);
  const level = Math.min(told + 1, hints.length);
  await keep((before) => ({ ...before, hints: { ...before.hints, [id]: level } }));
  const page = { ...terminal.look, columns: terminal.columns - 3 };
  const lines = markdown(hints[level - 1]!, page).map((line) => `  ${line}`);
  return [paint(terminal.look.colour)("bold", words.change.hint(level, hints.length, sentence)), ...lines, ""];
}

/** A report gives the first hint for what is unmet. */
const isReported = (verdict: LessonVerdict | null, expectation: string): boolean =>
  verdict?.expectations.some(({ id, outcome }) => id === expectation && outcome === "unmet") ?? false;
