import { mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { CompileProblem } from "../model/problem.ts";
import { packageRoot } from "../package-root.ts";
import { cacheFolder, cachePlaces, digest } from "./cache-folder.ts";

export type Bundled =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly problem: CompileProblem };

/** One file that went into the JavaScript, seen from the source's folder, as it was then. */
type Input = readonly [file: string, mtimeMs: number, size: number];

/** Changes when the JavaScript that the lab makes of the same source does. */
const mark = "\n//# lab-inputs-1=";

const input = (folder: string, file: string): Input => {
  const { mtimeMs, size } = statSync(join(folder, file));
  return [file, mtimeMs, size];
};

function isFresh(bundle: string, folder: string): boolean {
  try {
    const text = readFileSync(bundle, "utf8");
    const at = text.lastIndexOf(mark);
    if (at < 0) return false;
    const inputs = JSON.parse(text.slice(at + mark.length)) as readonly Input[];
    return inputs.every(([file, mtimeMs, size]) => {
      const now = input(folder, file);
      return now[1] === mtimeMs && now[2] === size;
    });
  } catch {
    return false;
  }
}

/** Beside the source, so that its imports resolve; where that folder cannot be written, in the user's cache. */
function places(source: string): readonly string[] {
  const name = `.${basename(source, extname(source))}.lab.mjs`;
  const cache = cacheFolder("typescript");
  return [join(dirname(source), name), ...(cache === null ? [] : [join(cache, digest(dirname(source)), name)])];
}

/** The JavaScript of a learner's TypeScript: made once, and again when any of its inputs has changed. */
export async function bundle(source: string): Promise<Bundled> {
  const folder = dirname(source);
  const known = places(source).find((place) => isFresh(place, folder));
  if (known) return { ok: true, file: known };
  const before = input(folder, basename(source));
  const began = Date.now();
  // its service is one for all builds and ends with the lab: stopping it here would leave another build waiting for ever
  const { build, formatMessages } = await import("esbuild");
  try {
    const { outputFiles, metafile } = await build({
      entryPoints: [source],
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      sourcemap: "inline",
      write: false,
      metafile: true,
      logLevel: "silent",
      absWorkingDir: folder,
      // a TypeScript program may still say require()
      banner: {
        js: 'import { createRequire as labRequire } from "node:module"; globalThis.require ??= labRequire(import.meta.url);',
      },
    });
    const inputs = Object.keys(metafile.inputs).map((file): Input => {
      if (file === before[0]) return before;
      const [, mtimeMs, size] = input(folder, file);
      // saved while it was being read: nobody knows which text it was
      return [file, mtimeMs < began ? mtimeMs : 0, size];
    });
    const file = keep(source, `${outputFiles[0]?.text ?? ""}${mark}${JSON.stringify(inputs)}\n`);
    if (file === null) return { ok: false, problem: { code: "no-cache", folders: [folder, ...cachePlaces()] } };
    return { ok: true, file };
  } catch (error) {
    const { errors } = error as { errors?: Parameters<typeof formatMessages>[0] };
    if (!errors) throw error;
    const text = (await formatMessages(errors, { kind: "error", color: false })).join("").trim();
    return { ok: false, problem: { code: "does-not-compile", file: source, text } };
  }
}

function keep(source: string, text: string): string | null {
  const [beside = "", cached] = places(source);
  try {
    writeWhole(beside, text);
    return beside;
  } catch {
    if (cached === undefined) return null;
    linkPackage(dirname(cached));
    writeWhole(cached, text);
    return cached;
  }
}

/** Never half a file, also when two labs write at once. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function linkPackage(folder: string): void {
  const link = join(folder, "node_modules", "udp-lab");
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true, recursive: false });
  symlinkSync(packageRoot, link, "junction");
}
