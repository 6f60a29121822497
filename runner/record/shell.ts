import type { Command } from "./command.ts";
import { onPath } from "./on-path.ts";

/** What a POSIX shell does itself; no program of that name need be there. */
const builtins = new Set(
  (
    ". : ! { ( [ [[ alias bg break builtin case cd command continue echo eval exec exit export false fc fg for function getopts hash if " +
    "jobs kill let local printf pwd read readonly return select set shift source test time times trap true type ulimit " +
    "umask unalias unset until wait while"
  ).split(" "),
);
/** These run the program that is named behind them. */
const runners = new Set(["exec", "command", "builtin"]);

/** How the system's shell runs a line. */
export function shell(line: string): readonly [string, readonly string[]] {
  if (process.platform === "win32") return [process.env["ComSpec"] ?? "cmd.exe", ["/d", "/s", "/c", `"${line}"`]];
  // without more than words in it the shell makes room for the program: one process less
  const [, first] = /^([\w./-]+)(?: [^;&|<>()$`\\\n]*)?$/.exec(line) ?? [];
  const isProgram = first !== undefined && !builtins.has(first) && (first.includes("/") || onPath([first]) !== null);
  return ["/bin/sh", ["-c", isProgram ? `exec ${line}` : line]];
}

/** The program that a shell did not find; `null` where it was found, or none was named. */
export function missingProgram(command: Command): string | null {
  const words = "line" in command ? command.line.trim().split(/\s+/) : [command.file];
  const word = words.find((word) => !runners.has(word) && !/^\w+=/.test(word))?.replaceAll(/^["']|["';]+$/g, "") ?? "";
  if (word === "" || word.startsWith("-") || builtins.has(word) || /[/\\$`]/.test(word)) return null;
  return onPath([word]) === null ? word : null;
}
