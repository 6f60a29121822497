import { type LessonEntry, loadLesson, loadLessonWords } from "../catalog.ts";
import type { Lesson } from "../model/lesson.ts";
import { say } from "../show/say.ts";
import { wrap } from "../show/wrap.ts";
import type { LessonProgress } from "../store/progress-shape.ts";
import { progressOf } from "../store/progress.ts";
import { type Context, exitCodes, openCommand, refuse } from "./context.ts";
import { knownProgress, remember } from "./known-progress.ts";
import { lessonArgument } from "./lesson-argument.ts";
import { ownName } from "./own-name.ts";

const indent = "  ";

/** One more hint for what the last check found unmet first, or for the expectation that is named. */
export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("hint", args, {}, 2);
  if (typeof opened === "number") return opened;
  const { context, positionals } = opened;
  const entry = await lessonArgument(context, "hint", positionals[0]);
  if (typeof entry === "number") return entry;
  const { expectations } = await loadLesson(entry);
  const named = positionals[1];
  if (named !== undefined && !expectations.includes(named))
    return refuse(context, { code: "unknown-expectation", name: named, known: expectations });
  await giveHint(context, entry, named);
  return exitCodes.met;
}

export async function giveHint(context: Context, entry: LessonEntry, named?: string): Promise<void> {
  const lesson = await loadLesson(entry);
  const all = await knownProgress(context);
  const progress = all ? progressOf(all, entry.id) : {};
  const id = named ?? firstUnmet(lesson, progress);
  if (id === null) {
    say(context.words.hint.noneNeeded(`${ownName()} check ${entry.number}`));
    return;
  }
  const words = (await loadLessonWords(entry, context.language)).expectations[id]!;
  const number = Math.min((progress.hints?.[id] ?? 0) + 1, words.hints.length);
  const { columns, paint } = context.screen;
  const { hint } = context.words;
  const last = number === words.hints.length;
  say(
    ...wrap([{ text: words.sentence, styles: ["bold"] }], columns, paint),
    paint("dim", id),
    "",
    ...words.hints
      .slice(0, number)
      .flatMap((text, index) => [
        hint.count(index + 1, words.hints.length),
        ...wrap([{ text, styles: [] }], columns - indent.length, paint).map((line) => indent + line),
        "",
      ]),
    last
      ? hint.last(`${ownName()} solution ${entry.number}`)
      : hint.next([ownName(), "hint", entry.number, ...(named ? [named] : [])].join(" ")),
  );
  await remember(context, entry.id, (progress) => ({ ...progress, hints: { ...progress.hints, [id]: number } }));
}

function firstUnmet({ expectations }: Lesson, { verdict }: LessonProgress): string | null {
  if (!verdict) return expectations[0] ?? null;
  return (
    expectations.find((id) => verdict.outcomes[id] === "unmet") ??
    expectations.find((id) => verdict.outcomes[id] !== "met") ??
    null
  );
}
