import { closeSync, writeSync } from "node:fs";
import { native } from "./native.ts";

/** A pipe that a program reads as its keyboard. */
export interface Keyboard {
  /** the program's end */
  readonly end: number;
  readonly inode: number;
  /** never waits: what the pipe has no room for is written when it has; `false` when nobody can read it any more */
  type(text: string): boolean;
  /** bytes typed that have not been read yet */
  unread(): number;
  /** nothing more will be typed */
  close(): void;
}

/** How often it is looked whether a full pipe has room again, in ms. */
const againMs = 5;

/** `null` where the system has no such pipes. */
export function openKeyboard(): Keyboard | null {
  const pipe = native.openPipe();
  if (!pipe) return null;
  const waiting: Buffer[] = [];
  let timer: NodeJS.Timeout | undefined;
  let open = true;

  const close = () => {
    clearTimeout(timer);
    waiting.length = 0;
    if (open) closeSync(pipe.write);
    open = false;
  };
  /** Writes what there is room for; throws when nobody can read it. */
  const write = () => {
    while (waiting.length > 0) {
      const [first] = waiting as [Buffer];
      const written = tryWrite(pipe.write, first);
      if (written === first.length) waiting.shift();
      else waiting[0] = first.subarray(written);
      if (written === 0) break;
    }
    timer = waiting.length > 0 ? setTimeout(later, againMs).unref() : undefined;
  };
  const later = () => {
    try {
      write();
    } catch {
      close();
    }
  };
  return {
    end: pipe.read,
    inode: pipe.inode,
    type(text) {
      if (!open) return false;
      if (text !== "") waiting.push(Buffer.from(text));
      clearTimeout(timer);
      try {
        write();
        return true;
      } catch {
        waiting.length = 0;
        return false;
      }
    },
    unread: () => waiting.reduce((sum, { length }) => sum + length, open ? native.unread(pipe.write) : 0),
    close,
  };
}

/** How many bytes the pipe took; 0 when it is full. */
function tryWrite(pipe: number, bytes: Buffer): number {
  try {
    return writeSync(pipe, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return 0;
    throw error;
  }
}
