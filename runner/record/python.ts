import { execFile } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { CompileProblem } from "../model/problem.ts";
import { cacheFolder, digest } from "./cache-folder.ts";
import { onPath } from "./on-path.ts";

const run = promisify(execFile);

const candidates =
  process.platform === "win32" ? (["py -3", "python", "python3"] as const) : (["python3", "python"] as const);

export type Python =
  | { readonly ok: true; readonly executable: string }
  | { readonly ok: false; readonly problem: CompileProblem & { readonly code: "no-interpreter" } };

const probe = "import sys; print(sys.executable if sys.version_info >= (3, 7) else '')";

async function ask(candidate: string, cwd: string): Promise<string | null> {
  const [file = "", ...args] = candidate.split(" ");
  try {
    const { stdout } = await run(file, [...args, "-c", probe], { cwd, windowsHide: true });
    const executable = stdout.trim();
    return executable !== "" && existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/** Where version managers (pyenv, asdf, mise) are told which Python is meant: in a folder, or one above it. */
const versionFiles = [".python-version", ".tool-versions", "mise.toml", ".mise.toml"];
const versionVariables = ["PATH", "PYENV_VERSION", "PYENV_ROOT", "ASDF_PYTHON_VERSION", "MISE_PYTHON_VERSION"];

const above = (folder: string): readonly string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...above(dirname(folder))];

/** A version manager's shim picks by these; the answer is remembered for as long as they stay the same. */
function asked(folder: string): string {
  const { PYENV_ROOT, HOME = "" } = process.env;
  const files = [
    onPath(["python3", "python"]) ?? "",
    join(PYENV_ROOT ?? join(HOME, ".pyenv"), "version"),
    join(HOME, ".config", "mise", "config.toml"),
    ...[...above(folder), HOME].flatMap((place) => versionFiles.map((name) => join(place, name))),
  ];
  const states = files.map((file) => `${file} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs}`);
  return digest([...versionVariables.map((name) => process.env[name]), ...states].join("\n"));
}

function remembered(file: string): string | null {
  try {
    const executable = readFileSync(file, "utf8");
    return existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/** The interpreter itself that runs in a folder: a version manager's shim costs ten times a start. */
export async function findPython(folder: string): Promise<Python> {
  const cache = cacheFolder("python");
  const file = cache === null ? null : join(cache, asked(folder));
  const known = file === null ? null : remembered(file);
  if (known) return { ok: true, executable: known };
  for (const candidate of candidates) {
    const executable = await ask(candidate, folder);
    if (!executable) continue;
    try {
      if (file !== null) writeFileSync(file, executable);
    } catch {
      // it is only asked again next time
    }
    return { ok: true, executable };
  }
  return { ok: false, problem: { code: "no-interpreter", language: "Python", tried: candidates } };
}
