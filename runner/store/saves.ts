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
const isProgram = (name: string) =>
  !/^[.#]|~$|\.(?:sw[a-z]|tmp|bak|orig)$|^4913$|^__pycache__$|^node_modules$/i.test(name);

/** Tells of each save in a folder, once; what an editor writes beside the programs is none. */
export async function watchSaves(folder: string, onSave: () => void): Promise<Saves> {
  const { watch } = await import("chokidar");
  let before = textsIn(folder);
  let calm: NodeJS.Timeout | undefined;
  const told = () => {
    clearTimeout(calm);
    calm = setTimeout(() => {
      const now = textsIn(folder);
      // in the middle of a rename or a write there is no file, or an empty one: what comes next tells again
      if ([...now.values()].includes("") && ![...before.values()].includes("")) return;
      before = now;
      onSave();
    }, calmMs);
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    depth: 0,
    ignored: (path) => path !== folder && !isProgram(basename(path)),
  });
  watcher
    .on("add", told)
    .on("change", told)
    .on("unlink", told)
    .on("error", () => {});
  const looks = setInterval(() => {
    const now = textsIn(folder);
    if (now.size !== before.size || [...now].some(([name, text]) => before.get(name) !== text)) told();
  }, lookMs);
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    close() {
      clearInterval(looks);
      clearTimeout(calm);
      return watcher.close();
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
