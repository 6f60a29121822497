import { spawn } from "node:child_process";
import type { Terminal } from "./terminal.ts";

/** The editor that the learner has chosen; `null` where none is named. */
export const editorCommand = (): string | null => process.env["VISUAL"] || process.env["EDITOR"] || null;

/** Opens files in it and waits until it is closed; an editor with a window of its own comes back at once. */
export function edit(terminal: Terminal, command: string, files: readonly string[]): Promise<void> {
  return terminal.lend(
    () =>
      new Promise((resolve) => {
        const quoted = files.map((file) =>
          process.platform === "win32" ? `"${file}"` : `'${file.replaceAll("'", `'\\''`)}'`,
        );
        const child = spawn(`${command} ${quoted.join(" ")}`, { shell: true, stdio: "inherit" });
        child.once("error", () => resolve());
        child.once("close", () => resolve());
      }),
  );
}
