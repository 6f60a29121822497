import { homedir } from "node:os";
import { join } from "node:path";
import { isObject, readJson, writeJson } from "../store/json-file.ts";
import { notesFolder, type Workspace } from "../store/workspace.ts";

/** Where the last lecture ended; steps by their ids, since a lesson's steps may change. */
export interface LastLecture {
  readonly lesson: string;
  readonly steps: Readonly<Record<string, string>>;
}

const none: LastLecture = { lesson: "", steps: {} };

const isLastLecture = (value: unknown): value is LastLecture =>
  isObject(value) && typeof value["lesson"] === "string" && isObject(value["steps"]);

function usualFolder(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_STATE_HOME) return XDG_STATE_HOME;
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return join(homedir(), ".local", "state");
}

/** In the workspace; a teacher without one has a file among the user's own. */
const fileFor = (workspace: Workspace | null): string =>
  join(workspace ? notesFolder(workspace) : join(usualFolder(), "udp-lab"), "demo.json");

export const readLastLecture = (workspace: Workspace | null): LastLecture =>
  readJson(fileFor(workspace), isLastLecture).value ?? none;

/** A place that cannot be written costs the memory, never the lecture. */
export async function keepLastLecture(workspace: Workspace | null, lesson: string, step: string): Promise<void> {
  const { steps } = readLastLecture(workspace);
  await writeJson(fileFor(workspace), { lesson, steps: { ...steps, [lesson]: step } }).catch(() => {});
}
