import { join } from "node:path";
import { type LessonEntry, lessonEntries, loadLessonWords } from "../catalog.ts";
import { shownPath } from "../commands/shown-path.ts";
import { lessonMark } from "../show/lesson-mark.ts";
import { paint } from "../show/paint.ts";
import { padded } from "../show/width.ts";
import { wrap } from "../show/wrap.ts";
import { lessonState } from "../store/lesson-state.ts";
import { progressOf, readProgress } from "../store/progress.ts";
import { commandWords } from "../words/index.ts";
import { around } from "./around.ts";
import { keyRows } from "./key-rows.ts";
import { pageKey } from "./pages.ts";
import { away, type Guide, type Way } from "./visit.ts";

const indent = " ".repeat(7);

/** All lessons, with what is done; one can be opened. `null`: back to where the learner was. */
export async function chooseLesson(guide: Guide): Promise<Way | null> {
  const { terminal, inputs, words, workspace } = guide;
  const entries = lessonEntries();
  const here = readProgress(workspace).progress.lesson;
  let chosen = Math.max(
    0,
    entries.findIndex(({ id }) => id === here),
  );
  const open = (entry: LessonEntry): Way => ({ go: "lesson", entry });
  for (;;) {
    const footer = keyRows(words.keys.list, terminal);
    const blocks = await Promise.all(entries.map((entry, index) => lessonLines(guide, entry, index === chosen)));
    const title = [paint(terminal.look.colour)("bold", words.list.title), ""];
    const first = title.length + blocks.slice(0, chosen).flat().length;
    const place = { first, end: first + blocks[chosen]!.length - 1 };
    terminal.page(around([...title, ...blocks.flat()], terminal.rows - footer.length - 1, place), footer);
    const input = await inputs.nextOfTerminal();
    if (input.is === "gone") return away;
    if (input.is === "resize") continue;
    const { name, text } = input.key;
    const numbered = entries.find(({ number }) => String(number) === text);
    if (numbered) return open(numbered);
    if (name === "enter") return open(entries[chosen]!);
    if (name === "up" || name === "back-tab") chosen = (chosen + entries.length - 1) % entries.length;
    else if (name === "down" || name === "tab") chosen = (chosen + 1) % entries.length;
    else {
      const key = pageKey(input.key);
      if (key === "leave") return away;
      if (key === "back" || key === "lessons" || key === "close") return null;
    }
  }
}

async function lessonLines(
  { workspace, language, terminal, words }: Guide,
  entry: LessonEntry,
  isChosen: boolean,
): Promise<readonly string[]> {
  const { look, columns } = terminal;
  const shown = paint(look.colour);
  const [{ title, about }, { states }] = await Promise.all([loadLessonWords(entry, language), commandWords(language)]);
  const { page, ...progress } = progressOf(readProgress(workspace).progress, entry.id);
  const state = lessonState(progress);
  const name = `${entry.number}  ${padded(title, 24)}`;
  const mark = isChosen ? shown("cyan", look.unicode ? "❯" : ">") : " ";
  const below = (text: string) =>
    wrap([{ text, styles: [] }], columns - 1 - indent.length, shown).map((line) => indent + line);
  return [
    `${mark} ${lessonMark(state, look)} ${isChosen ? shown("bold", name) : name} ${states[state]}`.trimEnd(),
    ...below(about),
    ...(page ? below(words.list.page(shownPath(join(workspace.folder, page)))) : []),
    "",
  ];
}
