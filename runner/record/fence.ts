import { closeSync, constants, openSync, readlinkSync, writeSync } from "node:fs";

/**
 * A terminal hands on what was printed by a worker of the kernel's, which a busy machine may keep waiting: a program can
 * rest while its last line is still on the way. A zero byte written behind it shows when all before it has come.
 */
export interface Fence {
  /** `false`: the terminal is full, so there is more on the way */
  pass(): Promise<boolean>;
  /** the bytes without the fence's own */
  take(bytes: Uint8Array): Uint8Array;
  close(): void;
}

const { O_WRONLY, O_NOCTTY, O_NONBLOCK } = constants;
const mark = 0;

/** `null` where the terminal cannot be opened by its name once more; the program's own descriptor must stay as it is. */
export function openFence(slave: number): Fence | null {
  let fd: number | null;
  try {
    fd = openSync(readlinkSync(`/proc/self/fd/${slave}`), O_WRONLY | O_NOCTTY | O_NONBLOCK);
  } catch {
    return null;
  }
  const waiting: ((passed: boolean) => void)[] = [];
  return {
    pass: () =>
      new Promise((resolve) => {
        if (fd === null) return resolve(true);
        try {
          writeSync(fd, Uint8Array.of(mark));
          waiting.push(resolve);
        } catch {
          resolve(false);
        }
      }),
    take(bytes) {
      let rest = bytes;
      for (let at = 0; waiting.length > 0 && (at = rest.indexOf(mark, at)) >= 0;) {
        rest = Buffer.concat([rest.subarray(0, at), rest.subarray(at + 1)]);
        waiting.shift()!(true);
      }
      return rest;
    },
    close() {
      if (fd !== null) closeSync(fd);
      fd = null;
      for (const resolve of waiting.splice(0)) resolve(true);
    },
  };
}
