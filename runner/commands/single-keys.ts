import { readFileSync } from "node:fs";
import { type Key, readKeys } from "../guide/keys.ts";

/**
 * Single keys while a command goes on, and none of them is echoed into what it draws. `null` where nobody types to it;
 * the terminal is given back by `close`, and by Node where the process ends without it.
 */
export function singleKeys(onKey: (key: Key) => void): { close(): void } | null {
  const { stdin } = process;
  if (!stdin.isTTY || inBackground()) return null;
  stdin.setRawMode(true);
  stdin.resume();
  const stop = readKeys(stdin, onKey);
  return {
    close() {
      stop();
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}

/** A job in the background would be stopped for touching the terminal. */
function inBackground(): boolean {
  try {
    // behind the name in brackets: state, parent, group, session, terminal, the terminal's foreground group
    const [, , group, , , foreground] = readFileSync("/proc/self/stat", "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    return Number(foreground) > 0 && foreground !== group;
  } catch {
    return false;
  }
}

export const isLeaving = ({ name, text }: Key): boolean =>
  name === "interrupt" || name === "end-of-input" || text.toLowerCase() === "q";
