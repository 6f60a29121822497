import { join } from "node:path";
import { lessonEntries, lessonSummary } from "../catalog.ts";
import { lessonMark } from "../show/lesson-mark.ts";
import { say } from "../show/say.ts";
import { lessonState } from "../store/lesson-state.ts";
import { exitCodes, openCommand } from "./context.ts";
import { knownProgress } from "./known-progress.ts";
import { ownName } from "./own-name.ts";
import { shownPath } from "./shown-path.ts";

export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("list", args, {}, 0);
  if (typeof opened === "number") return opened;
  const { context } = opened;
  const entries = lessonEntries();
  const progress = await knownProgress(context);
  const states = entries.map(({ id }) => lessonState(progress?.lessons[id] ?? {}));
  const minutesOf = (minutes: number) => context.words.minutes(minutes).padStart(context.words.minutes(10).length);
  const widest = Math.max(...entries.map(({ id }) => id.length));
  entries.forEach((entry, index) => {
    const { number, id } = entry;
    const state = states[index]!;
    const word = context.words.states[state];
    const begin = `${lessonMark(state, context.screen)} ${String(number).padStart(2)}  ${id.padEnd(widest)}`;
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
