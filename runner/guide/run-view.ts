import type { Actor } from "../model/lesson.ts";
import { actorName } from "../show/row-text.ts";
import { type Paint, paint } from "../show/paint.ts";
import { markdown } from "../show/markdown.ts";
import { cut, widthOf } from "../show/width.ts";
import { dimKeyRows, footerSentence, inRows } from "./key-rows.ts";
import { menuOf, type MenuItem } from "./run-menu.ts";
import { isOver, type Part, partOf, type RunState } from "./run-state.ts";
import type { Footer } from "./terminal.ts";
import type { StepOf, Visit } from "./visit.ts";

/** Rows from which on all quests are shown, not only the next one. */
const roomy = 32;

/** What stands below the picture: the quests, who has the keyboard, the line being typed, and the keys. */
export function runFooter(visit: Visit, step: StepOf<"run">, state: RunState): Footer {
  const { terminal, words } = visit;
  const shown = paint(terminal.look.colour);
  const above = [rule(visit, step, state, shown), ...questLines(visit, step, state, shown)];
  switch (state.mode.is) {
    case "leaving":
      return {
        lines: [
          ...above,
          ...footerSentence(words.run.leaving, terminal, "bold"),
          ...dimKeyRows(words.keys.leaving, terminal),
        ],
      };
    case "menu": {
      const lines = menuLines(visit, step, state, state.mode.chosen, shown);
      const title = shown("bold", words.run.menu.title);
      return { lines: [above[0]!, title, ...lines, ...dimKeyRows(words.keys.menu, terminal)] };
    }
    case "typing": {
      const entry = entryLine(visit, state);
      const before = [...above, ...tabs(visit, state, shown)];
      const lines = [...before, entry.text, ...dimKeyRows(words.keys.typing, terminal)];
      return { lines, cursor: { row: before.length, column: entry.column } };
    }
  }
}

export const isComplete = ({ quests }: StepOf<"run">, { ticked }: RunState): boolean =>
  quests.every((id) => ticked.has(id));

function rule({ terminal, words }: Visit, { quests }: StepOf<"run">, { ticked }: RunState, shown: Paint): string {
  const done = quests.filter((id) => ticked.has(id)).length;
  const label = ` ${words.run.quests(done, quests.length)} `;
  if (terminal.look.plain) return label.trim();
  const line = terminal.look.unicode ? "─" : "-";
  return (
    shown("dim", line.repeat(2)) + label + shown("dim", line.repeat(Math.max(0, terminal.columns - 4 - widthOf(label))))
  );
}

function questLines(visit: Visit, step: StepOf<"run">, state: RunState, shown: Paint): readonly string[] {
  const { terminal, words, lessonWords } = visit;
  const quest = (id: string) => lessonWords.quests[id] ?? id;
  if (isComplete(step, state)) return footerSentence(words.run.allTicked, terminal, "green");
  const { unicode, plain } = terminal.look;
  const [done, open] = unicode ? ["✓", "○"] : ["[x]", "[ ]"];
  if (!plain && terminal.rows >= roomy)
    return step.quests.flatMap((id) => {
      const lines = markdown(quest(id), { ...terminal.look, columns: terminal.columns - 4 });
      const isDone = state.ticked.has(id);
      return lines.map((line, index) => {
        const mark = index > 0 ? " ".repeat(open.length) : isDone ? done : open;
        return isDone ? shown("green", `${mark} ${line}`) : `${mark} ${line}`;
      });
    });
  const next = step.quests.find((id) => !state.ticked.has(id))!;
  return markdown(words.run.next(quest(next)), { ...terminal.look, columns: terminal.columns - 2 });
}

/** All programs side by side; the one with the keyboard is marked. */
function tabs({ terminal, words, ladderWords }: Visit, { parts, focus }: RunState, shown: Paint): readonly string[] {
  const marks = terminal.look.unicode
    ? { runs: "●", ended: "■", failed: "✗", waiting: "○" }
    : { runs: "*", ended: "#", failed: "x", waiting: "." };
  const tab = ({ actor, state }: Part) => {
    const name = actorName(actor, ladderWords);
    const text = `${marks[state]} ${state === "ended" || state === "failed" ? words.run[state](name) : name}`;
    return actor === focus ? shown("bold", `[${text}]`) : shown("dim", ` ${text} `);
  };
  return inRows(parts.map(tab), " ", terminal.look.plain ? Infinity : terminal.columns);
}

/** The end of a long line is what is being typed. */
function entryLine(
  { terminal, words, ladderWords }: Visit,
  state: RunState,
): { readonly text: string; readonly column: number } {
  const part = partOf(state, state.focus);
  const prompt = words.run.typeTo(actorName(part.actor, ladderWords));
  if (isOver(part)) {
    const text = words.run.hasEnded(actorName(part.actor, ladderWords));
    return { text, column: 0 };
  }
  const room = Math.max(8, terminal.columns - 2 - widthOf(prompt));
  let before = part.line.letters.slice(0, part.line.cursor).join("");
  while (widthOf(before) >= room) before = [...before].slice(1).join("");
  const after = part.line.letters.slice(part.line.cursor).join("");
  const rest = room - widthOf(before);
  return {
    text: prompt + before + (widthOf(after) <= rest ? after : cut(after, rest)),
    column: widthOf(prompt + before),
  };
}

function menuLines(
  visit: Visit,
  step: StepOf<"run">,
  state: RunState,
  chosen: number,
  shown: Paint,
): readonly string[] {
  const { terminal, words, ladderWords } = visit;
  const name = (item: MenuItem) => {
    const { menu } = words.run;
    const actor = "actor" in item.does ? actorName(item.does.actor as Actor, ladderWords) : "";
    const text = menu[item.name];
    return typeof text === "function" ? text(actor) : text;
  };
  const mark = terminal.look.unicode ? "❯" : ">";
  return menuOf(state, isComplete(step, state)).map((item, index) => {
    const text = `${item.key.padStart(3)}  ${name(item)}`;
    return index === chosen ? `${shown("cyan", mark)} ${shown("bold", text)}` : `  ${text}`;
  });
}
