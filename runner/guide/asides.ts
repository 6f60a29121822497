import { markdown } from "../show/markdown.ts";
import { chooseLesson } from "./lesson-list.ts";
import { showPages } from "./pages.ts";
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
