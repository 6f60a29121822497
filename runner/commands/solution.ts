import { readFileSync } from "node:fs";
import { type LessonEntry, solutionFolder } from "../catalog.ts";
import type { Role } from "../model/lesson.ts";
import type { Track } from "../model/track.ts";
import { programFile } from "../record/program-file.ts";
import { confirm } from "../show/confirm.ts";
import { say } from "../show/say.ts";
import { sideBySide } from "../show/side-by-side.ts";
import { progressOf } from "../store/progress.ts";
import { type Context, exitCodes, openCommand, refuse } from "./context.ts";
import { knownProgress } from "./known-progress.ts";
import { lessonArgument, rolesArgument } from "./lesson-argument.ts";
import { programOptions } from "./options.ts";
import { learnersFolder } from "./programs.ts";
import { shownPath } from "./shown-path.ts";

/** So many failed checks, and the solution is shown without a question. */
const enoughFailures = 3;

export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("solution", args, { ...programOptions, yes: { type: "boolean", short: "y" } }, 2);
  if (typeof opened === "number") return opened;
  const { context, positionals, values, given, track } = opened;
  const entry = await lessonArgument(context, "solution", positionals[0]);
  if (typeof entry === "number") return entry;
  const roles = await rolesArgument(context, positionals[1]);
  if (typeof roles === "number") return roles;

  if (!given.has("yes") && !(await isDue(context, entry.id))) {
    if (!context.screen.interactive) return refuse(context, { code: "needs-answer", option: "--yes" });
    const { solution, yes } = context.words;
    if (!(await confirm(`${solution.sure} ${yes.choice}`, yes.pattern))) return exitCodes.met;
  }
  const place = learnersFolder(context, entry, values.dir);
  if (!place.ok && values.dir !== undefined) return refuse(context, place.problem);
  for (const role of roles)
    showRole(context, entry, role, place.ok ? place.folder : null, track ?? context.settings.track ?? "typescript");
  return exitCodes.met;
}

async function isDue(context: Context, lesson: string): Promise<boolean> {
  const progress = await knownProgress(context);
  const { passedAt, failures = 0 } = progress ? progressOf(progress, lesson) : {};
  return passedAt !== undefined || failures >= enoughFailures;
}

function showRole(
  { screen, words }: Context,
  entry: LessonEntry,
  role: Role,
  folder: string | null,
  track: Track,
): void {
  const ours = programFile(solutionFolder(entry, track), role);
  if (!ours.ok) return;
  const yours = folder ? programFile(folder, role, { preferred: track }) : null;
  const { solution } = words;
  const text = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n");
  const right = { title: solution.ours(shownPath(ours.file)), lines: text(ours.file) };
  const left = yours?.ok
    ? { title: solution.yours(shownPath(yours.file)), lines: text(yours.file) }
    : { title: solution.noneOfYours, lines: [] };
  say(...(folder ? sideBySide(left, right, screen) : [screen.paint("bold", right.title), "", ...right.lines]), "");
}
