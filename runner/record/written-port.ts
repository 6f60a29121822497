import { readFileSync } from "node:fs";
import { extname } from "node:path";

/** How a program takes its port from `LAB_PORT`, and the usual one where that is not set. */
const asked: Readonly<Record<string, (port: number) => string>> = {
  ".py": (port) => `int(os.environ.get("LAB_PORT", "${port}"))`,
  ".ts": (port) => `Number(process.env.LAB_PORT ?? ${port})`,
  ".js": (port) => `Number(process.env.LAB_PORT ?? ${port})`,
  ".mjs": (port) => `Number(process.env.LAB_PORT ?? ${port})`,
  ".rb": (port) => `Integer(ENV.fetch("LAB_PORT", "${port}"))`,
  ".php": (port) => `(int) (getenv("LAB_PORT") ?: ${port})`,
  ".pl": (port) => `($ENV{LAB_PORT} // ${port})`,
  ".lua": (port) => `tonumber(os.getenv("LAB_PORT") or ${port})`,
};

/** The line that has the port written in, and the same line reading `LAB_PORT`; `null` for a language that has no short way. */
export interface WrittenPort {
  readonly line: number;
  readonly now: string;
  readonly better: string | null;
  /** what the better line needs at the top of the file, and does not have there yet */
  readonly needs: string | null;
}

/** `"asks"`: the program reads `LAB_PORT` already. `null`: the port does not stand in it. */
export function writtenPort(file: string, port: number): WrittenPort | "asks" | null {
  const lines = readFileSync(file, "utf8").split("\n");
  if (lines.some((line) => line.includes("LAB_PORT"))) return "asks";
  const alone = new RegExp(`(?<![\\w.])${port}(?!\\w)`);
  const index = lines.findIndex((line) => alone.test(line));
  if (index < 0) return null;
  const now = lines[index]!.trim();
  const ask = asked[extname(file)];
  const needs = extname(file) === ".py" && !lines.some((line) => /^import\b.*\bos\b/.test(line)) ? "import os" : null;
  return { line: index + 1, now, better: ask ? now.replace(alone, () => ask(port)) : null, needs };
}
