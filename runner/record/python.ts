import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { CompileProblem } from "../model/problem.ts";
import { cacheFolder, digest } from "./cache-folder.ts";

const run = promisify(execFile);

const candidates =
  process.platform === "win32" ? (["py -3", "python", "python3"] as const) : (["python3", "python"] as const);

export type Python =
  | { readonly ok: true; readonly executable: string }
  | { readonly ok: false; readonly problem: CompileProblem & { readonly code: "no-interpreter" } };

const probe = "import sys; print(sys.executable if sys.version_info >= (3, 7) else '')";

async function ask(candidate: string): Promise<string | null> {
  const [file = "", ...args] = candidate.split(" ");
  try {
    const { stdout } = await run(file, [...args, "-c", probe], { windowsHide: true });
    const executable = stdout.trim();
    return executable !== "" && existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/** A version manager's shim picks by these; the answer is remembered for as long as they stay the same. */
const asked = () => digest([process.env["PATH"], process.env["PYENV_VERSION"], process.env["PYENV_ROOT"]].join("\n"));

function remembered(file: string): string | null {
  try {
    const executable = readFileSync(file, "utf8");
    return existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/** The interpreter itself: a version manager's shim costs ten times a start. `fresh` asks again. */
export async function findPython(fresh = false): Promise<Python> {
  const file = join(cacheFolder("python"), asked());
  const known = fresh ? null : remembered(file);
  if (known) return { ok: true, executable: known };
  for (const candidate of candidates) {
    const executable = await ask(candidate);
    if (!executable) continue;
    try {
      writeFileSync(file, executable);
    } catch {
      // it is only asked again next time
    }
    return { ok: true, executable };
  }
  return { ok: false, problem: { code: "no-interpreter", language: "Python", tried: candidates } };
}
