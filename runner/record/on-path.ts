import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of these names that is an executable on the PATH, and where. */
export function onPath(names: readonly string[]): string | null {
  const windows = process.platform === "win32";
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const endings = windows ? (process.env["PATHEXT"] ?? ".EXE;.CMD;.BAT").split(";") : [""];
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const file = join(folder, name + ending);
        if (isExecutable(file)) return file;
      }
  return null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
