import { solutionFolder } from "../catalog.ts";
import { shownPath } from "../commands/shown-path.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { asides } from "./asides.ts";
import { type Checked, checkYours, keepVerdict, verdictAtSave, verdictLines, yourFiles, yourFolder } from "./check.ts";
import { deskFooter, taskLines } from "./change-view.ts";
import { type Desk, mayLook, verdictOf } from "./desk.ts";
import { edit, editorCommand } from "./editor.ts";
import { nextHint } from "./hints.ts";
import type { Key } from "./keys.ts";
import { problemLines } from "./problem.ts";
import { openReading } from "./reading.ts";
import { watchSaves } from "../store/saves.ts";
import { checkWords } from "../words/index.ts";
import { away, backwards, onwards, type StepOf, type Visit, type Way } from "./visit.ts";

/** The learner's own files: checked at each save, and when asked. The check step checks them at once. */
export async function changeStep(visit: Visit, step: StepOf<"change"> | StepOf<"check">): Promise<Way> {
  const { terminal, inputs, entry } = visit;
  const reading = openReading(terminal, () => deskFooter(desk).length);
  const start = { checking: false, waiting: null, again: false, left: false, checked: null };
  const desk: Desk = { visit, step, reading, ...start };
  const { waiting } = await checkWords(visit.language);
  reading.show(taskLines(desk));
  const saves = await watchSaves(yourFolder(visit, entry), () => inputs.push({ is: "saved" }));
  if (step.kind === "check") void check(desk);
  try {
    for (;;) {
      terminal.footer({ lines: deskFooter(desk) });
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
        case "event":
          if (desk.checking && input.event.kind === "waiting")
            desk.waiting = waiting[input.event.forWhat](input.event.actor);
          break;
        case "resize":
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

/** One at a time; a save meanwhile is checked after it. */
async function check(desk: Desk): Promise<void> {
  const { visit } = desk;
  if (desk.checking) {
    desk.again = true;
    return;
  }
  desk.checking = true;
  const checked = await checkYours(visit, visit.entry, visit.lesson, (event) => {
    if (event.kind === "waiting" && !desk.left) visit.inputs.push({ is: "event", event });
  });
  if (checked.ok) await keepVerdict(visit, checked.verdict);
  const lines = await checkedLines(desk, checked);
  desk.checked = checked;
  desk.checking = false;
  desk.waiting = null;
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
    ? await problemLines(visit, visit.entry, checked.problem)
    : step.kind === "change"
      ? await verdictAtSave(visit, checked.verdict)
      : await verdictLines(visit, checked.verdict, checked.seed);
  return [paint(visit.terminal.look.colour)("dim", `${rule} ${time} ${rule}`), "", ...lines, ""];
}

async function pressed(desk: Desk, key: Key): Promise<Way | null> {
  const { visit, step, reading, checking } = desk;
  const verdict = verdictOf(desk);
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
