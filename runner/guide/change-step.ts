import { solutionFolder } from "../catalog.ts";
import { shownPath } from "../commands/shown-path.ts";
import type { LessonVerdict } from "../model/verdict.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { asides } from "./asides.ts";
import { type Checked, checkYours, keepVerdict, verdictAtSave, verdictLines, yourFiles, yourFolder } from "./check.ts";
import { edit, editorCommand } from "./editor.ts";
import { headline } from "./headline.ts";
import { nextHint } from "./hints.ts";
import type { Key } from "./keys.ts";
import { problemLines } from "./problem.ts";
import { watchSaves } from "../store/saves.ts";
import { away, backwards, onwards, type StepOf, type Visit, type Way } from "./visit.ts";

/** So many failed checks, and the solution may be looked at. */
const enoughFailures = 3;

interface Desk {
  readonly visit: Visit;
  readonly kind: "change" | "check";
  /** the check under way */
  checking: boolean;
  /** saved while a check was under way: check once more */
  again: boolean;
  /** the learner has gone on: what a check still finds is kept, and not shown */
  left: boolean;
  verdict: LessonVerdict | null;
}

/** The learner's own files: checked at once, at each save, and when asked. */
export async function changeStep(visit: Visit, step: StepOf<"change"> | StepOf<"check">): Promise<Way> {
  const { terminal, words, inputs, text, entry } = visit;
  const page = { ...terminal.look, columns: terminal.columns - 1 };
  const files = yourFiles(visit, entry);
  const yours = words.change.yours(shownPath(files.server), shownPath(files.client)).split("\n");
  const watching = step.kind === "change" ? [words.change.watching] : [];
  terminal.print([
    "",
    headline(visit, step),
    "",
    ...markdown(text.sections.get(step.id) ?? "", page),
    "",
    ...yours,
    "",
    ...watching,
    "",
  ]);
  const desk: Desk = { visit, kind: step.kind, checking: false, again: false, left: false, verdict: null };
  const saves = await watchSaves(yourFolder(visit, entry), () => inputs.push({ is: "saved" }));
  void check(desk);
  try {
    for (;;) {
      terminal.footer({ lines: footerLines(desk) });
      const input = await inputs.next();
      switch (input.is) {
        case "gone":
          return away;
        case "saved":
          void check(desk);
          break;
        case "key": {
          const way = await pressed(desk, input.key);
          if (way) return way;
          break;
        }
        case "checked":
        case "resize":
        case "event":
        case "idle":
          break;
      }
    }
  } finally {
    desk.left = true;
    await saves.close();
    terminal.footer({ lines: [] });
  }
}

function footerLines({ visit, kind, checking, verdict }: Desk): readonly string[] {
  const { terminal, words } = visit;
  const shown = paint(terminal.look.colour);
  const rule = shown("dim", (terminal.look.unicode ? "─" : "-").repeat(Math.max(0, terminal.columns - 2)));
  const keys =
    kind === "check" && verdict ? words.keys.checked(verdict.verdict === "passed") : words.keys.change(mayLook(visit));
  return [...(terminal.look.plain ? [] : [rule]), checking ? words.change.checking : shown("dim", keys)];
}

/** One at a time; a save meanwhile is checked after it. */
async function check(desk: Desk): Promise<void> {
  const { visit } = desk;
  if (desk.checking) {
    desk.again = true;
    return;
  }
  desk.checking = true;
  const checked = await checkYours(visit, visit.entry, visit.lesson);
  if (checked.ok) {
    desk.verdict = checked.verdict;
    await keepVerdict(visit, checked.verdict);
  }
  const lines = await checkedLines(desk, checked);
  desk.checking = false;
  if (desk.left) return;
  visit.terminal.print(lines);
  visit.inputs.push({ is: "checked", verdict: desk.verdict });
  if (!desk.again) return;
  desk.again = false;
  await check(desk);
}

async function checkedLines({ visit, kind }: Desk, checked: Checked): Promise<readonly string[]> {
  const time = new Date().toTimeString().slice(0, 8);
  const rule = visit.terminal.look.unicode ? "──" : "--";
  const lines = !checked.ok
    ? await problemLines(visit, checked.problem)
    : kind === "change"
      ? await verdictAtSave(visit, checked.verdict)
      : await verdictLines(visit, checked.verdict, checked.seed);
  return [paint(visit.terminal.look.colour)("dim", `${rule} ${time} ${rule}`), "", ...lines, ""];
}

const mayLook = ({ progress }: Visit) =>
  progress().passedAt !== undefined || (progress().failures ?? 0) >= enoughFailures;

async function pressed(desk: Desk, key: Key): Promise<Way | null> {
  const { visit, kind, verdict } = desk;
  if (key.name === "interrupt" || key.name === "end-of-input") return away;
  if (key.name === "left") return backwards;
  if (key.name === "enter" || key.name === "right") {
    const change = visit.lesson.steps.findLast((step) => step.kind === "change");
    if (kind === "check" && verdict?.verdict !== "passed" && change) return { go: "step", id: change.id };
    return onwards;
  }
  if (key.name !== "text") return null;
  switch (key.text.toLowerCase()) {
    case "n":
      return onwards;
    case "b":
      return backwards;
    case "q":
      return away;
    case "l":
      return asides(visit, "lessons");
    case "?":
      return asides(visit, "help");
    case "c":
      void check(desk);
      return null;
    case "e":
      await openEditor(visit);
      return null;
    case "h":
      visit.terminal.print(await nextHint(visit, verdict));
      return null;
    case "s":
      visit.terminal.print(solutionLines(visit));
      return null;
    default:
      return null;
  }
}

async function openEditor(visit: Visit): Promise<void> {
  const { terminal, words, entry } = visit;
  const files = yourFiles(visit, entry);
  const command = editorCommand();
  if (!command)
    return terminal.print([
      ...words.change.noEditor(shownPath(files.server)).split("\n"),
      `  ${shownPath(files.client)}`,
      "",
    ]);
  terminal.print([words.change.editing(command)]);
  await edit(terminal, command, [files.server, files.client]);
}

function solutionLines(visit: Visit): readonly string[] {
  const { words, entry, track } = visit;
  if (!mayLook(visit)) return [words.change.noSolutionYet, ""];
  return [...words.change.solution(shownPath(solutionFolder(entry, track))).split("\n"), ""];
}
