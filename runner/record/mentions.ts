import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "./command.ts";

const largest = 1 << 20;

/**
 * Whether a program's text speaks of LAB_PORT, so that it need not wait until nobody is bound at the lesson's own address.
 * A guess that only decides what may run at the same time, never a verdict.
 */
export function mentionsAddress(command: Command): boolean {
  const words = "line" in command ? command.line.split(/[\s'"]+/) : [command.file, ...command.args];
  return words.some((word) => {
    try {
      const file = resolve(command.cwd, word);
      const status = statSync(file);
      // a device, a pipe and the kernel's own files have no size, and may never end
      if (!status.isFile() || status.size === 0 || status.size > largest) return false;
      return readFileSync(file).includes("LAB_PORT");
    } catch {
      return false;
    }
  });
}
