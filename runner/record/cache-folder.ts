import { createHash } from "node:crypto";
import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";

function usual(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return join(homedir(), ".cache");
}

/** Where this user's compiled programs are kept; a place among the temporary files where home cannot be written. */
export function cacheFolder(...parts: readonly string[]): string {
  const temporary = join(tmpdir(), `udp-lab-${userInfo().username}`);
  for (const base of [join(usual(), "udp-lab"), temporary])
    try {
      const folder = join(base, ...parts);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // the next place may do
    }
  return temporary;
}

export const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
