import { checkOnce, checkOptions } from "./check.ts";
import { type LessonEntry, lessonEntries } from "../catalog.ts";
import { complain } from "../show/say.ts";
import { lessonState } from "../store/lesson-state.ts";
import { watchSaves } from "../store/saves.ts";
import { checkWords } from "../words/index.ts";
import { type Context, exitCodes, openCommand, refuse } from "./context.ts";
import { giveHint } from "./hint.ts";
import { knownProgress } from "./known-progress.ts";
import { lessonArgument } from "./lesson-argument.ts";
import { learnersFolder } from "./programs.ts";
import { shownPath } from "./shown-path.ts";
import { isLeaving, singleKeys } from "./single-keys.ts";
import { fitted } from "./wire-says.ts";

/** Checks at each save, until it is left. A save during a check is checked after it; the newest one is never missed. */
export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("watch", args, checkOptions, 1);
  if (typeof opened === "number") return opened;
  const { context, positionals, values } = opened;
  const [name] = positionals;
  const entry = name === undefined ? null : await lessonArgument(context, "watch", name);
  if (typeof entry === "number") return entry;
  const entries: readonly LessonEntry[] = entry ? [entry] : lessonEntries();
  const folders: string[] = [];
  for (const each of entries) {
    const place = learnersFolder(context, each, values.dir);
    if (!place.ok) return refuse(context, place.problem);
    folders.push(place.folder);
  }

  const words = await checkWords(context.language);
  const watching = words.watching(folders.map((folder) => shownPath(folder)).join(", "));
  const waiting = new Set(entries);
  let checking = false;
  const checkWaiting = async () => {
    if (checking) return;
    checking = true;
    while (waiting.size > 0) {
      const now = entries.filter((each) => waiting.has(each));
      waiting.clear();
      await checkOnce(context, now, opened, undefined);
      complain("", ...fitted([watching, keys ? words.watchKeys : words.watchEnds], context.screen));
    }
    checking = false;
  };
  const checkAll = () => {
    for (const each of entries) waiting.add(each);
    void checkWaiting();
  };
  let leave = () => {};
  const left = new Promise<void>((resolve) => (leave = resolve));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, leave);
  const keys = singleKeys((key) => {
    if (isLeaving(key)) return leave();
    switch (key.text.toLowerCase()) {
      case "c":
        return checkAll();
      case "h":
        return void hintOn(context, entries);
      case "?":
        return complain(words.watchHelp);
    }
  });
  const saves = await Promise.all(
    folders.map((folder, index) =>
      watchSaves(folder, () => {
        waiting.add(entries[index]!);
        void checkWaiting();
      }),
    ),
  );
  void checkWaiting();
  await left;
  keys?.close();
  await Promise.all(saves.map((each) => each.close()));
  return exitCodes.met;
}

/** A hint for the first lesson that has not passed. */
async function hintOn(context: Context, entries: readonly LessonEntry[]): Promise<void> {
  const progress = await knownProgress(context);
  const stateOf = ({ id }: LessonEntry) => lessonState(progress?.lessons[id] ?? {});
  await giveHint(context, entries.find((entry) => stateOf(entry) !== "passed") ?? entries[0]!);
}
