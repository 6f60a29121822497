import { shownPath } from "../commands/shown-path.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { widthOf } from "../show/width.ts";
import { yourFiles } from "./check.ts";
import { type Desk, mayLook, verdictOf } from "./desk.ts";
import { headline } from "./headline.ts";
import { dimKeyRows, footerSentence } from "./key-rows.ts";

/** The step's text. */
export function taskLines({ visit, step }: Desk): readonly string[] {
  const { terminal, text } = visit;
  const page = { ...terminal.look, columns: terminal.columns - 1 };
  return [headline(visit, step), "", ...markdown(text.sections.get(step.id) ?? "", page), ""];
}

/** What stands below the log: the files, how the check stands, and the keys. */
export function deskFooter(desk: Desk): readonly string[] {
  const { visit, step } = desk;
  const verdict = verdictOf(desk);
  const { terminal, words, entry } = visit;
  const shown = paint(terminal.look.colour);
  const rule = shown("dim", (terminal.look.unicode ? "─" : "-").repeat(Math.max(0, terminal.columns - 2)));
  const isChecked = step.kind === "check" && verdict !== null;
  const keys = isChecked ? words.keys.checked(verdict.verdict === "passed") : words.keys.change(mayLook(visit));
  const { server, client } = yourFiles(visit, entry);
  const files = [server, client].map((file) => shownPath(file));
  const whole = words.change.yours(files);
  return [
    ...(terminal.look.plain ? [] : [rule]),
    ...(widthOf(whole) < terminal.columns
      ? [whole]
      : [words.change.yours([]).trimEnd(), ...files.map((file) => `  ${file}`)]),
    ...stateLines(desk),
    ...dimKeyRows(keys, terminal),
  ];
}

/** What is left to read, and how the check stands. */
function stateLines(desk: Desk): readonly string[] {
  const { terminal, words } = desk.visit;
  const left = desk.reading.left();
  const more = left > 0 ? [paint(terminal.look.colour)("cyan", words.change.more(left))] : [];
  const state = standing(desk);
  const line = [...more, state].join("   ");
  return widthOf(line) < terminal.columns ? [line] : [...more, ...footerSentence(state, terminal)];
}

function standing({ visit: { words }, checking, waiting, checked }: Desk): string {
  const { change } = words;
  if (checking) return waiting ?? change.checking;
  if (!checked) return change.watching;
  if (!checked.ok) return change.notChecked;
  const { verdict, expectations } = checked.verdict;
  return change.result(verdict, expectations.filter(({ outcome }) => outcome === "met").length, expectations.length);
}
