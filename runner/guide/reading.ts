import type { Terminal } from "./terminal.ts";

/** Blocks of lines in the log, each read from its beginning: what has no room on the screen waits for a key. */
export interface Reading {
  /** prints a block; what was left of the one before is not printed any more */
  show(lines: readonly string[]): void;
  more(): void;
  /** lines that wait */
  left(): number;
}

/** `below`: rows that the footer takes. */
export function openReading(terminal: Terminal, below: () => number): Reading {
  let rest: readonly string[] = [];
  const more = () => {
    const room = Math.max(1, terminal.rows - below());
    const lines = rest.slice(0, room);
    rest = rest.slice(room);
    if (rest.every((line) => line === "")) rest = [];
    terminal.print(lines);
  };
  return {
    show(lines) {
      rest = lines;
      more();
    },
    more,
    left: () => rest.length,
  };
}
