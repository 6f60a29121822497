import { join } from "node:path";
import { lessonEntries, lessonSummary } from "../catalog.ts";
import { say } from "../show/say.ts";
import type { Screen } from "../show/screen.ts";
import type { LessonProgress } from "../store/progress.ts";
import type { LessonState } from "../words/commands.ts";
import { exitCodes, openCommand } from "./context.ts";
import { knownProgress } from "./known-progress.ts";
import { ownName } from "./own-name.ts";
import { shownPath } from "./shown-path.ts";

/** Marks by their shape first: colour is never alone. */
const marks: Readonly<Record<LessonState, { readonly unicode: string; readonly ascii: string }>> = {
  passed: { unicode: "✓", ascii: "+" },
  failed: { unicode: "✗", ascii: "x" },
  undecided: { unicode: "?", ascii: "?" },
  begun: { unicode: "▸", ascii: ">" },
  new: { unicode: "·", ascii: "." },
};

const colours = { passed: "green", failed: "red", undecided: "yellow", begun: "cyan", new: "dim" } as const;

export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("list", args, {}, 0);
  if (typeof opened === "number") return opened;
  const { context } = opened;
  const entries = lessonEntries();
  const progress = await knownProgress(context);
  const states = entries.map(({ id }) => stateOf(progress?.lessons[id] ?? {}));
  const minutesOf = (minutes: number) => context.words.minutes(minutes).padStart(context.words.minutes(10).length);
  const widest = Math.max(...entries.map(({ id }) => id.length));
  entries.forEach((entry, index) => {
    const { number, id } = entry;
    const state = states[index]!;
    const word = context.words.states[state];
    const begin = `${mark(state, context.screen)} ${String(number).padStart(2)}  ${id.padEnd(widest)}`;
    const { title, minutes } = lessonSummary(entry, context.language);
    say(`${begin}  ${minutesOf(minutes)}  ${title}${word === "" ? "" : `  ${context.words.list.state(word)}`}`);
    const page = progress?.lessons[id]?.page;
    if (page && context.workspace)
      say(`      ${context.words.list.page(shownPath(join(context.workspace.folder, page)))}`);
  });
  const next = entries.find((_, index) => states[index] !== "passed");
  const { goOn, allPassed } = context.words.list;
  say("", next ? goOn(`${ownName()} start ${next.number}`) : allPassed);
  return exitCodes.met;
}

function stateOf({ verdict, step, done, passedAt }: LessonProgress): LessonState {
  if (verdict) return verdict.verdict;
  if (passedAt) return "passed";
  return step !== undefined || (done?.length ?? 0) > 0 ? "begun" : "new";
}

function mark(state: LessonState, { paint, unicode }: Screen): string {
  return paint(colours[state], marks[state][unicode ? "unicode" : "ascii"]);
}
