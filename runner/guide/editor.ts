import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { onPath } from "../record/on-path.ts";
import type { Terminal } from "./terminal.ts";

/** The editor that the learner has chosen; `null` where none is named. */
export const editorCommand = (): string | null => process.env["VISUAL"] || process.env["EDITOR"] || null;

/** What a shell ends with when it does not find the program. */
const notFound: readonly (number | null)[] = [127, 9009];

/**
 * Opens files in it and waits until it is closed; an editor with a window of its own comes back at once.
 * Gives whether there was such an editor.
 */
export async function edit(terminal: Terminal, command: string, files: readonly string[]): Promise<boolean> {
  if (isMissing(command)) return false;
  return terminal.lend(
    () =>
      new Promise((resolve) => {
        const quoted = files.map((file) =>
          process.platform === "win32" ? `"${file}"` : `'${file.replaceAll("'", `'\\''`)}'`,
        );
        const line = [command, ...sideBySide(command), ...quoted].join(" ");
        const child = spawn(line, { shell: true, stdio: "inherit" });
        child.once("error", () => resolve(false));
        child.once("close", (code) => resolve(!notFound.includes(code)));
      }),
  );
}

/** Of several files vi shows the first alone, unless each gets a tab of its own; the plain vi has none. */
export const sideBySide = (command: string): readonly string[] =>
  /(?:^|[\\/])(?:[gm]?vim|nvim|vimx)(?:\.exe)?$/i.test(command.trim().split(/\s+/)[0] ?? "") ? ["-p"] : [];

/** Known before the shell complains in its own words, where the command begins with a plain name. */
function isMissing(command: string): boolean {
  const [name] = /^[\w.+/-]+(?=\s|$)/.exec(command) ?? [];
  if (name === undefined) return false;
  return name.includes("/") ? !existsSync(name) : onPath([name]) === null;
}
