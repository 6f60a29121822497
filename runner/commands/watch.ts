import { checkOnce, checkOptions } from "./check-lessons.ts";
import { type LessonEntry, lessonEntries } from "../catalog.ts";
import { complain } from "../show/say.ts";
import { watchSaves } from "../store/saves.ts";
import { checkWords } from "../words/index.ts";
import { exitCodes, openCommand, refuse } from "./context.ts";
import { lessonArgument } from "./lesson-argument.ts";
import { learnersFolder } from "./programs.ts";
import { shownPath } from "./shown-path.ts";

/** Checks at each save, until Ctrl-C. A save during a check is checked after it; the newest one is never missed. */
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
  const waiting = new Set(entries);
  let checking = false;
  const checkWaiting = async () => {
    if (checking) return;
    checking = true;
    while (waiting.size > 0) {
      const now = entries.filter((each) => waiting.has(each));
      waiting.clear();
      await checkOnce(context, now, opened, undefined);
      complain("", words.watching(folders.map((folder) => shownPath(folder)).join(", ")));
    }
    checking = false;
  };
  const saves = await Promise.all(
    folders.map((folder, index) =>
      watchSaves(folder, () => {
        waiting.add(entries[index]!);
        void checkWaiting();
      }),
    ),
  );
  void checkWaiting();
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await Promise.all(saves.map((each) => each.close()));
  return exitCodes.met;
}
