import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { lessonPlace, notesFolder, type Workspace } from "./workspace.ts";

/** Puts the starter's files where the learner works; what is there stays. Says which files are new. */
export function addStarter(workspace: Workspace, folder: string, starter: string): readonly string[] {
  const place = lessonPlace(workspace, folder);
  mkdirSync(place, { recursive: true });
  const missing = starterFiles(starter).filter((name) => !existsSync(join(place, name)));
  for (const name of missing) copyFileSync(join(starter, name), join(place, name));
  return missing.map((name) => join(place, name));
}

export interface Replaced {
  readonly file: string;
  /** where the learner's file is kept; `null` when there was none */
  readonly backup: string | null;
}

/** The starter's files again; each file that was there is kept. */
export function resetToStarter(
  workspace: Workspace,
  folder: string,
  starter: string,
  isWanted: (name: string) => boolean = () => true,
): readonly Replaced[] {
  const place = lessonPlace(workspace, folder);
  const time = new Date().toISOString().replaceAll(/[:.]/g, "-");
  mkdirSync(place, { recursive: true });
  return starterFiles(starter)
    .filter(isWanted)
    .map((name) => {
      const file = join(place, name);
      const backup = existsSync(file) ? join(notesFolder(workspace), "backups", folder, time, name) : null;
      if (backup) {
        mkdirSync(join(backup, ".."), { recursive: true });
        copyFileSync(file, backup);
      }
      copyFileSync(join(starter, name), file);
      return { file, backup };
    });
}

const starterFiles = (starter: string): readonly string[] =>
  readdirSync(starter).filter((name) => !name.startsWith("."));
