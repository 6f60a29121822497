import { accessSync, constants, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Why a file cannot be written: `ENOENT`, `EISDIR` …; `null` where nothing speaks against it. Nothing is made of it yet. */
export function unwritable(file: string): string | null {
  const path = resolve(file);
  try {
    const known = statSync(path, { throwIfNoEntry: false });
    if (known?.isDirectory()) return "EISDIR";
    if (known) accessSync(path, constants.W_OK);
    else if (!statSync(dirname(path)).isDirectory()) return "ENOTDIR";
    else accessSync(dirname(path), constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
