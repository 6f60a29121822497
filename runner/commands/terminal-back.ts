import { spawnSync } from "node:child_process";

/** Ways of terminals that a program may have turned on: mouse, focus, pasted text in brackets, keys of their own. */
const modes = [9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 2004, 1].map((mode) => `\x1b[?${mode}l`).join("");

/**
 * Leaves the other screen, and all that a full-screen program may have set. It is entered first: who is there already
 * stays there, and for all others the terminal remembers where they are now (tmux would go back to where it was left last).
 */
export const plainTerminal = `\x1b[?1049h\x1b[?1049l\x1b[?1047l${modes}\x1b>\x1b[?25h\x1b[0m`;

/** Programs that read single keys change the terminal's settings, and not all of them set them back. */
export function rememberTerminal(): () => void {
  if (!process.stdin.isTTY || process.platform === "win32") return () => {};
  const stty = (...args: readonly string[]) =>
    spawnSync("stty", args, { stdio: ["inherit", "pipe", "ignore"], encoding: "utf8" });
  const before = stty("-g").stdout?.trim();
  return () => {
    if (before) stty(before);
    if (process.stdout.isTTY) process.stdout.write(plainTerminal);
  };
}
