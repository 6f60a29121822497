import { solutionFolder } from "../catalog.ts";
import { shownPath } from "../commands/shown-path.ts";
import type { LessonVerdict } from "../model/verdict.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { widthOf } from "../show/width.ts";
import { asides } from "./asides.ts";
import { type Checked, checkYours, keepVerdict, verdictAtSave, verdictLines, yourFiles, yourFolder } from "./check.ts";
import { edit, editorCommand } from "./editor.ts";
import { headline } from "./headline.ts";
import { nextHint } from "./hints.ts";
import type { Key } from "./keys.ts";
import { problemLines } from "./problem.ts";
import { openReading, type Reading } from "./reading.ts";
import { watchSaves } from "../store/saves.ts";
import { away, backwards, onwards, type StepOf, type Visit, type Way } from "./visit.ts";

/** So many failed checks, and the solution may be looked at. */
const enoughFailures = 3;

interface Desk {
  readonly visit: Visit;
  readonly step: StepOf<"change"> | StepOf<"check">;
  readonly reading: Reading;
  /** the check under way */
  checking: boolean;
  /** saved while a check was under way: check once more */
  again: boolean;
  /** the learner has gone on: what a check still finds is kept, and not shown */
  left: boolean;
  verdict: LessonVerdict | null;
}

/** The learner's own files: checked at each save, and when asked. The check step checks them at once. */
export async function changeStep(visit: Visit, step: StepOf<"change"> | StepOf<"check">): Promise<Way> {
  const { terminal, inputs, entry } = visit;
  const reading = openReading(terminal, () => footerLines(desk).length);
  const desk: Desk = { visit, step, reading, checking: false, again: false, left: false, verdict: null };
  reading.show(taskLines(desk));
  const saves = await watchSaves(yourFolder(visit, entry), () => inputs.push({ is: "saved" }));
  if (step.kind === "check") void check(desk);
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
        case "told":
          reading.show(input.lines);
          break;
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

function taskLines({ visit, step }: Desk): readonly string[] {
  const { terminal, text } = visit;
  const page = { ...terminal.look, columns: terminal.columns - 1 };
  return [headline(visit, step), "", ...markdown(text.sections.get(step.id) ?? "", page), ""];
}

function footerLines(desk: Desk): readonly string[] {
  const { visit, step, verdict } = desk;
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
    stateLine(desk),
    shown("dim", keys),
  ];
}

/** What is left to read, and how the check stands. */
function stateLine({ visit, reading, checking, verdict }: Desk): string {
  const { terminal, words } = visit;
  const shown = paint(terminal.look.colour);
  const met = verdict?.expectations.filter(({ outcome }) => outcome === "met").length ?? 0;
  const result = verdict
    ? words.change.result(verdict.verdict, met, verdict.expectations.length)
    : words.change.watching;
  const more = reading.left() > 0 ? [shown("cyan", words.change.more(reading.left()))] : [];
  return [...more, checking ? words.change.checking : result].join("   ");
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
  visit.inputs.push({ is: "told", lines });
  if (!desk.again) return;
  desk.again = false;
  await check(desk);
}

async function checkedLines({ visit, step }: Desk, checked: Checked): Promise<readonly string[]> {
  const time = new Date().toTimeString().slice(0, 8);
  const rule = visit.terminal.look.unicode ? "──" : "--";
  const lines = !checked.ok
    ? await problemLines(visit, checked.problem)
    : step.kind === "change"
      ? await verdictAtSave(visit, checked.verdict)
      : await verdictLines(visit, checked.verdict, checked.seed);
  return [paint(visit.terminal.look.colour)("dim", `${rule} ${time} ${rule}`), "", ...lines, ""];
}

const mayLook = ({ progress }: Visit) =>
  progress().passedAt !== undefined || (progress().failures ?? 0) >= enoughFailures;

async function pressed(desk: Desk, key: Key): Promise<Way | null> {
  const { visit, step, reading, checking, verdict } = desk;
  if (key.name === "interrupt" || key.name === "end-of-input") return away;
  if (key.name === "left") return backwards;
  if (reading.left() > 0 && isOnward(key)) {
    reading.more();
    return null;
  }
  if (key.name === "enter" || key.name === "right") {
    const change = visit.lesson.steps.findLast((one) => one.kind === "change");
    if (step.kind === "check" && checking && !verdict) return null;
    if (step.kind === "check" && verdict?.verdict !== "passed" && change) return { go: "step", id: change.id };
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
      await openEditor(desk);
      return null;
    case "h":
      reading.show(await nextHint(visit, verdict));
      return null;
    case "s":
      reading.show(solutionLines(visit));
      return null;
    case "t":
      reading.show(taskLines(desk));
      return null;
    default:
      return null;
  }
}

/** Keys that read on, where more is to be read. */
const isOnward = ({ name, text }: Key) =>
  text === " " || name === "enter" || name === "right" || name === "down" || name === "page-down";

async function openEditor({ visit, reading }: Desk): Promise<void> {
  const { terminal, words, entry } = visit;
  const { server, client } = yourFiles(visit, entry);
  const files = [server, client];
  const tell = (sentence: string) =>
    reading.show([
      ...markdown(sentence, { ...terminal.look, columns: terminal.columns - 1 }),
      ...files.map((file) => `  ${shownPath(file)}`),
      "",
    ]);
  const command = editorCommand();
  if (!command) return tell(words.change.noEditor);
  terminal.print([words.change.editing(command)]);
  if (!(await edit(terminal, command, files))) tell(words.change.editorMissing(command));
}

function solutionLines(visit: Visit): readonly string[] {
  const { words, entry, track } = visit;
  if (!mayLook(visit)) return [words.change.noSolutionYet, ""];
  return [...words.change.solution(shownPath(solutionFolder(entry, track))).split("\n"), ""];
}
