import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export interface Saves {
  close(): Promise<void>;
}

/** A save is over when nothing has been written for so long, in ms; editors write several times, or a new file and rename it. */
const calmMs = 60;
/** How often the files are looked at besides: there are file systems that tell nothing, and mounts that forget to. */
const lookMs = 700;

/** Editors' own files beside the learner's: backups, swap files, hidden ones. */
const isProgram = (name: string) => !/^[.#]|~$|\.(?:swp|swx|tmp|bak|orig)$/i.test(name);

/** Tells when the text of a program in a folder is another than before; a save that changes nothing counts too. */
export async function watchSaves(folder: string, onSave: () => void): Promise<Saves> {
  let before = textsIn(folder);
  let calm: NodeJS.Timeout | undefined;
  const told = () => {
    clearTimeout(calm);
    calm = setTimeout(() => {
      const now = textsIn(folder);
      // in the middle of a rename or a write there is no file, or an empty one: what comes next tells again
      if ([...now.values()].some((text) => text === "") && ![...before.values()].includes("")) return;
      before = now;
      onSave();
    }, calmMs);
  };
  const { watch } = await import("chokidar");
  const watcher = watch(folder, {
    ignoreInitial: true,
    depth: 0,
    ignored: (path, stats) => stats?.isFile() === true && !isProgram(basename(path)),
  });
  watcher.on("add", told).on("change", told).on("unlink", told).on("error", () => {});
  const looks = setInterval(() => {
    const now = textsIn(folder);
    if (now.size !== before.size || [...now].some(([name, text]) => before.get(name) !== text)) told();
  }, lookMs);
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return {
    async close() {
      clearInterval(looks);
      clearTimeout(calm);
      await watcher.close();
    },
  };
}

function textsIn(folder: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  try {
    for (const name of readdirSync(folder)) if (isProgram(name)) texts.set(name, textOf(join(folder, name)));
  } catch {
    // the folder is gone for the moment
  }
  return texts;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
