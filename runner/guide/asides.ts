import { type LessonEntry, lessonEntries, loadLessonWords } from "../catalog.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { padded } from "../show/width.ts";
import { type LessonProgress, progressOf, readProgress } from "../store/progress.ts";
import { pageKey, showPages } from "./pages.ts";
import { away, type Guide, type Way } from "./visit.ts";

/** Screens that can be looked at from any other; `null`: back to where the learner was. */
export async function asides(guide: Guide, which: "help" | "lessons"): Promise<Way | null> {
  if (which === "lessons") return chooseLesson(guide);
  const { terminal, words } = guide;
  const { by } = await showPages(guide, (columns) => markdown(words.help, { ...terminal.look, columns: columns - 1 }), {
    keys: words.keys.help,
  });
  return by === "leave" ? away : null;
}

const stateOf = ({ passedAt, step, verdict }: LessonProgress) =>
  passedAt ? "passed" : step || verdict ? "begun" : "new";

async function chooseLesson(guide: Guide): Promise<Way | null> {
  const { terminal, inputs } = guide;
  const entries = lessonEntries();
  const lines = await lessonLines(guide, entries);
  for (;;) {
    terminal.page(lines, [guide.words.keys.page]);
    const input = await inputs.next();
    if (input.is === "gone") return away;
    if (input.is !== "key") continue;
    const chosen = entries.find(({ number }) => String(number) === input.key.text);
    if (chosen) return { go: "lesson", entry: chosen };
    const key = pageKey(input.key);
    if (key === "leave") return away;
    if (key === "back" || key === "on" || key === "lessons" || key === "close") return null;
  }
}

async function lessonLines(
  { workspace, language, words, terminal }: Guide,
  entries: readonly LessonEntry[],
): Promise<string[]> {
  const { progress } = readProgress(workspace);
  const { unicode, colour } = terminal.look;
  const marks = unicode ? { passed: "✓", begun: "›", new: " " } : { passed: "*", begun: ">", new: " " };
  const lines = entries.map(async (entry) => {
    const { title, about } = await loadLessonWords(entry, language);
    const { page, ...rest } = progressOf(progress, entry.id);
    const state = stateOf(rest);
    const name = paint(colour)(
      state === "passed" ? "green" : "bold",
      `${marks[state]} ${entry.number}  ${padded(title, 24)}`,
    );
    return [
      `${name} ${words.list.state[state]}`,
      `     ${about}`,
      ...(page ? [`     ${words.list.page(page)}`] : []),
      "",
    ];
  });
  return [paint(colour)("bold", words.list.title), "", ...(await Promise.all(lines)).flat()];
}
