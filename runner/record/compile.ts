import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { CompileProblem } from "../model/problem.ts";
import { cacheFolder, cachePlaces, digest } from "./cache-folder.ts";
import { onPath } from "./on-path.ts";
import { runTool } from "./tool.ts";

/** How programs of one language are compiled. `output`: the folder for what comes of it. */
export interface Compiler {
  readonly language: string;
  /** names of the compiler, the usual one first */
  readonly tried: readonly string[];
  /** files beside the program with these endings may be part of it */
  readonly sources: readonly string[];
  readonly args: (file: string, output: string) => readonly string[];
}

export type Compiled =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly problem: CompileProblem };

/** Names the sources as they are now; any change of any of them gives another name. */
function stamp(file: string, sources: readonly string[]): string {
  const folder = dirname(file);
  const parts = readdirSync(folder)
    .filter((name) => sources.includes(extname(name)))
    .toSorted()
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    });
  return digest(parts.join("\n"));
}

/** Compiles once, and again after a change; what it made is kept in the user's cache. */
export async function compile(file: string, compiler: Compiler): Promise<Compiled> {
  const folder = cacheFolder("programs");
  if (folder === null) return { ok: false, problem: { code: "no-cache", folders: cachePlaces() } };
  const prefix = `${digest(file)}-`;
  const output = join(folder, prefix + stamp(file, compiler.sources));
  if (existsSync(output)) return { ok: true, output };
  const tool = onPath(compiler.tried);
  if (!tool)
    return { ok: false, problem: { code: "no-interpreter", language: compiler.language, tried: compiler.tried } };

  const making = mkdtempSync(join(folder, "making-"));
  try {
    const { ok, text } = await runTool(tool, compiler.args(file, making), dirname(file));
    if (!ok) return { ok: false, problem: { code: "does-not-compile", file, text: text || basename(tool) } };
    for (const name of readdirSync(folder))
      if (name.startsWith(prefix) && name !== basename(output)) remove(join(folder, name));
    keep(making, output);
    return { ok: true, output };
  } finally {
    remove(making);
  }
}

function keep(making: string, output: string): void {
  try {
    renameSync(making, output);
  } catch (error) {
    // another lab was quicker with the same program
    if (!existsSync(output)) throw error;
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // a program that still runs holds it on Windows
  }
}
