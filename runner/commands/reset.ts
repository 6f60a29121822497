import { type LessonEntry, starterFolder } from "../catalog.ts";
import type { Role } from "../model/lesson.ts";
import { confirm } from "../show/confirm.ts";
import { say } from "../show/say.ts";
import { resetToStarter } from "../store/lesson-files.ts";
import type { Workspace } from "../store/workspace.ts";
import { type Context, exitCodes, openCommand, refuse } from "./context.ts";
import { lessonArgument, rolesArgument } from "./lesson-argument.ts";
import { programOptions } from "./options.ts";
import { ownName } from "./own-name.ts";
import { shownPath } from "./shown-path.ts";

export async function run(args: readonly string[]): Promise<number> {
  const options = { track: programOptions.track, yes: { type: "boolean", short: "y" } } as const;
  const opened = await openCommand("reset", args, options, 2);
  if (typeof opened === "number") return opened;
  const { context, positionals, given, track } = opened;
  const entry = await lessonArgument(context, "reset", positionals[0]);
  if (typeof entry === "number") return entry;
  const roles = await rolesArgument(context, positionals[1]);
  if (typeof roles === "number") return roles;
  const { workspace, words, screen, settings } = context;
  if (!workspace)
    return refuse(context, { code: "no-workspace", begin: `${ownName()} start ${entry.number}`, elsewhere: null });

  const starter = starterFolder(entry, track ?? settings.track ?? "typescript");
  if (!given.has("yes")) {
    if (!screen.interactive) return refuse(context, { code: "needs-answer", option: "--yes" });
    const question = words.reset.sure(roles.map((role) => words.roles[role]));
    if (!(await confirm(`${question} ${words.yes.choice}`, words.yes.pattern))) {
      say(words.reset.nothing);
      return exitCodes.met;
    }
  }
  putBack(context, workspace, entry, starter, roles);
  return exitCodes.met;
}

function putBack(
  { words }: Context,
  workspace: Workspace,
  entry: LessonEntry,
  starter: string,
  roles: readonly Role[],
): void {
  const isWanted = (name: string) => roles.some((role) => name.startsWith(`${role}.`));
  for (const { file, backup } of resetToStarter(workspace, entry.folder, starter, isWanted)) {
    const shown = shownPath(file);
    say(backup ? words.reset.replaced(shown, shownPath(backup)) : words.reset.added(shown));
  }
}
