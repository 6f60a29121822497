import type { Inputs } from "./inputs.ts";
import { readKeys } from "./keys.ts";

/** The learner's keyboard, key by key, and the signs that the terminal has gone. */
export interface Keyboard {
  /** lends it to another program, such as an editor */
  lend<T>(use: () => Promise<T>): Promise<T>;
  close(): void;
}

export function openKeyboard(inputs: Inputs): Keyboard {
  const { stdin } = process;
  const signals = ["SIGHUP", "SIGTERM"] as const;
  let stop = () => {};
  const gone = () => inputs.push({ is: "gone" });
  const take = () => {
    stdin.setRawMode?.(true);
    stdin.resume();
    stop = readKeys(stdin, (key) => inputs.push({ is: "key", key }));
  };
  const release = () => {
    stop();
    stdin.setRawMode?.(false);
    stdin.pause();
  };
  stdin.on("end", gone);
  for (const signal of signals) process.on(signal, gone);
  take();
  return {
    async lend(use) {
      release();
      try {
        return await use();
      } finally {
        take();
      }
    },
    close() {
      release();
      stdin.off("end", gone);
      for (const signal of signals) process.off(signal, gone);
    },
  };
}
