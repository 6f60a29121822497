import { basename } from "node:path";

export interface Saves {
  close(): Promise<void>;
}

/** A file that is still being written is told when it has kept its size for so long, in ms. */
const calmMs = 60;
const pollMs = 20;

/** What the lab or an editor writes for itself. */
const passing = (file: string) => /^\.|~$|\.(?:sw[a-z]|tmp|bak)$|^4913$|^__pycache__$|^node_modules$/.test(basename(file));

/** Calls `onSave` once for each saved file, however the editor saves it: in place, in several writes, or by rename. */
export async function onSaves(folders: readonly string[], onSave: (file: string) => void): Promise<Saves> {
  const { watch } = await import("chokidar");
  const watcher = watch([...folders], {
    ignoreInitial: true,
    depth: 2,
    ignored: (file) => !folders.includes(file) && passing(file),
    awaitWriteFinish: { stabilityThreshold: calmMs, pollInterval: pollMs },
    // network and some container file systems send no events: CHOKIDAR_USEPOLLING=1 asks for polling there
    atomic: true,
  });
  watcher.on("add", onSave);
  watcher.on("change", onSave);
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return { close: () => watcher.close() };
}
