import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The folder where a learner works: one folder a lesson, and the lab's own notes in `.udp-lab`. */
export interface Workspace {
  readonly folder: string;
}

export const usualName = "udp-lab";
const notes = ".udp-lab";

export const notesFolder = (workspace: Workspace): string => join(workspace.folder, notes);
export const settingsFile = (workspace: Workspace): string => join(notesFolder(workspace), "settings.json");
export const progressFile = (workspace: Workspace): string => join(notesFolder(workspace), "progress.json");

/** `folder`: the lesson's, as the catalogue names it, `1-basic-echo`. */
export const lessonPlace = (workspace: Workspace, folder: string): string => join(workspace.folder, folder);

export const isWorkspace = (folder: string): boolean => existsSync(join(folder, notes));

/** The workspace that this folder is in, or that lies in it under its usual name. */
export function findWorkspace(from = process.cwd()): Workspace | null {
  const below = join(from, usualName);
  if (isWorkspace(below)) return { folder: below };
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isWorkspace(folder)) return { folder };
    if (folder === dirname(folder)) return null;
  }
}
