import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";

export interface Saves {
  close(): Promise<void>;
}

/** A save is over when nothing has been written for so long, in ms; editors write several times, or a new file and rename it. */
const calmMs = 60;
/** How often the files are looked at besides: there are file systems that tell nothing, and mounts that forget to. */
const lookMs = 200;
/** The coarsest clocks of file systems tick so far apart, in ms: behind one tick there may have been two writes. */
const tickMs = 2000;

/** Editors' own files beside the learner's: backups, swap files, hidden ones. */
const isProgram = (name: string) =>
  !/^[.#]|~$|\.(?:sw[a-z]|tmp|bak|orig)$|^4913$|^__pycache__$|^node_modules$/i.test(name);

/** Tells of each save in a folder, once; what an editor writes beside the programs is none. */
export async function watchSaves(folder: string, onSave: () => void): Promise<Saves> {
  const { watch } = await import("chokidar");
  let before = seenIn(folder);
  let calm: NodeJS.Timeout | undefined;
  const told = () => {
    clearTimeout(calm);
    calm = setTimeout(() => {
      const now = seenIn(folder);
      // in the middle of a rename or a write there is no file, or an empty one: what comes next tells again
      if ([...now.texts.values()].includes("") && ![...before.texts.values()].includes("")) return;
      // the look at the files was quicker than the file system's own word
      if (isSame(now, before)) return;
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
    const { stamps, newest } = stampsIn(folder);
    const isQuiet = stamps === before.stamps && Date.now() - newest > tickMs;
    if (!isQuiet && !isSame(seenIn(folder), before)) told();
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

/** The programs as they are at a moment. */
interface Seen {
  readonly stamps: string;
  readonly texts: ReadonlyMap<string, string>;
}

const seenIn = (folder: string): Seen => ({
  stamps: stampsIn(folder).stamps,
  texts: new Map(programsIn(folder).map((name) => [name, textOf(join(folder, name))])),
});

const isSame = (one: Seen, other: Seen): boolean =>
  one.stamps === other.stamps && [...one.texts].every(([name, text]) => other.texts.get(name) === text);

/** When the programs were written and how large they are: cheaper to know than what is in them. */
function stampsIn(folder: string): { readonly stamps: string; readonly newest: number } {
  const found = programsIn(folder).map((name) => ({ name, ...stampOf(join(folder, name)) }));
  return { stamps: JSON.stringify(found), newest: Math.max(0, ...found.map(({ at }) => at)) };
}

function stampOf(file: string): { readonly at: number; readonly size: number } {
  try {
    const { mtimeMs, size } = statSync(file);
    return { at: mtimeMs, size };
  } catch {
    return { at: 0, size: 0 };
  }
}

function programsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isProgram);
  } catch {
    // the folder is gone for the moment
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
