import { closeSync, openSync, readdirSync, readlinkSync, readSync } from "node:fs";

/** Bytes read at a time; nearly all files of /proc fit. One buffer for all of them: they are looked at many times a second. */
const buffer = Buffer.allocUnsafe(1 << 14);

/** A file of /proc as text; empty where the process has gone. */
export function text(path: string): string {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    let all = "";
    for (let size = -1; size !== 0;) {
      size = readSync(file, buffer, 0, buffer.length, null);
      all += buffer.toString("latin1", 0, size);
    }
    return all;
  } catch {
    return "";
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export function names(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

export function link(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

/** Bytes of a process's memory; `null` where the system does not let them be read. */
export function memory(pid: number, address: number, size: number): Buffer | null {
  let file: number | undefined;
  try {
    file = openSync(`/proc/${pid}/mem`, "r");
    const bytes = Buffer.alloc(size);
    return bytes.subarray(0, readSync(file, bytes, 0, size, address));
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export function processIds(): readonly number[] {
  return names("/proc").map(Number).filter(Number.isInteger);
}
