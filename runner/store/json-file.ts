import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname } from "node:path";

/** A file that was not what it should be. `keptAs`: where it is now; `null` when it could not be moved. */
export interface DamagedFile {
  readonly file: string;
  readonly keptAs: string | null;
}

export interface Read<T> {
  readonly value: T | null;
  readonly damage: DamagedFile | null;
}

/** Reads what the lab wrote. A damaged file is put aside under a new name, and told of; it is never written over. */
export function readJson<T>(file: string, isWhole: (value: unknown) => value is T): Read<T> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { value: null, damage: null };
    return { value: null, damage: { file, keptAs: null } };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isWhole(value)) return { value, damage: null };
  } catch {
    // not JSON: damaged too
  }
  return { value: null, damage: { file, keptAs: putAside(file) } };
}

function putAside(file: string): string | null {
  const time = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const aside = file.replace(/\.json$/, `.damaged-${time}.json`);
  try {
    renameSync(file, aside);
    return aside;
  } catch {
    return null;
  }
}

/** The whole file or nothing of it. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const { default: writeFileAtomic } = await import("write-file-atomic");
  mkdirSync(dirname(file), { recursive: true });
  await writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`);
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
