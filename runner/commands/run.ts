import { basename } from "node:path";
import { type LessonEntry, loadLesson } from "../catalog.ts";
import type { Role } from "../model/lesson.ts";
import type { Track } from "../model/track.ts";
import type { Command } from "../record/command.ts";
import { complain } from "../show/say.ts";
import { type Context, openCommand, refuse } from "./context.ts";
import { isRole, lessonArgument } from "./lesson-argument.ts";
import { programOptions } from "./options.ts";
import { ownName } from "./own-name.ts";
import { type FoundProgram, learnersProgram, type ProgramChoice, solutionProgram } from "./programs.ts";
import { runHere } from "./run-here.ts";

export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("run", args, programOptions, 2);
  if (typeof opened === "number") return opened;
  const { context, positionals, values, track } = opened;
  const entry = await lessonArgument(context, "run", positionals[0]);
  if (typeof entry === "number") return entry;
  const [, role] = positionals;
  if (role === undefined) return refuse(context, { code: "role-missing", command: "run" });
  if (!isRole(role)) return refuse(context, { code: "unknown-role", name: role });

  const found = await programOf(context, entry, role, { dir: values.dir, track });
  if (!found.ok) return refuse(context, found.problem);
  const host = process.env["LAB_HOST"] ?? "127.0.0.1";
  const port = Number(process.env["LAB_PORT"] ?? (await loadLesson(entry)).port);
  const began = performance.now();
  const code = await runInTerminal(context, found, host, port);
  if (role === "server" && performance.now() - began < soon)
    await tellHolder(context, port, `run ${positionals.join(" ")}`);
  return code;
}

/** A server that cannot bind ends sooner than this, in milliseconds; some end without a word. */
const soon = 3000;

async function tellHolder({ words }: Context, port: number, line: string): Promise<void> {
  const { platform } = await import("../record/platform/here.ts");
  const holder = await platform.holder(port);
  if (!holder) return;
  const set = process.platform === "win32" ? "$env:LAB_PORT=8090; " : "LAB_PORT=8090 ";
  complain(words.run.held(port, holder.name, holder.pid, `${set}${ownName()} ${line}`));
}

/** The learner's program; without a workspace the finished one, and that is said. */
async function programOf(
  context: Context,
  entry: LessonEntry,
  role: Role,
  choice: ProgramChoice,
): Promise<FoundProgram> {
  const { workspace, settings, words } = context;
  if (workspace || choice.dir !== undefined) return learnersProgram(context, entry, role, choice);
  const track: Track = choice.track ?? settings.track ?? "typescript";
  const found = await solutionProgram(entry, role, track);
  if (found.ok) complain(words.run.solution(`${ownName()} start ${entry.number}`));
  return found;
}

type Runnable = { readonly command: Command; readonly file: string | null };

function runInTerminal(
  { words, screen }: Context,
  { command, file }: Runnable,
  host: string,
  port: number,
): Promise<number> {
  if (process.stderr.isTTY && file !== null) {
    const line = `${words.run.running(basename(file), `${host}:${port}`)} · ${words.run.ends}`;
    complain(screen.paint("dim", screen.unicode ? line : line.replace("·", "-")));
  }
  return runHere(command, { LAB_HOST: host, LAB_PORT: String(port) }, () => complain(words.run.again));
}
