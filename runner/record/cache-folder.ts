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

/** Whose it is: in a container a user may have a number only. */
function user(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "user");
  }
}

const places: readonly (() => string)[] = [() => join(usual(), "udp-lab"), () => join(tmpdir(), `udp-lab-${user()}`)];

/** The folders where it is tried, for a person to read. */
export const cachePlaces = (): readonly string[] =>
  places.flatMap((place) => {
    try {
      return [place()];
    } catch {
      // without a home there is none
      return [];
    }
  });

/** Where this user's compiled programs are kept; a place among the temporary files where home cannot be written. */
export function cacheFolder(...parts: readonly string[]): string | null {
  for (const place of cachePlaces())
    try {
      const folder = join(place, ...parts);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // the next place may do
    }
  return null;
}

export const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
