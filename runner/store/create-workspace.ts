import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { packageRoot } from "../package-root.ts";
import { notesFolder, type Workspace } from "./workspace.ts";

const packageJson = { name: "my-udp-lab", private: true, type: "module" };

/** For editors only; programs run without it. */
const tsconfig = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023"],
    module: "nodenext",
    moduleDetection: "force",
    types: ["node"],
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  },
};

/** Makes the folder, or mends what is missing in it; files that are there stay as they are. */
export function createWorkspace(folder: string): Workspace {
  const workspace = { folder: resolve(folder) };
  mkdirSync(notesFolder(workspace), { recursive: true });
  writeNew(join(workspace.folder, "package.json"), packageJson);
  writeNew(join(workspace.folder, "tsconfig.json"), tsconfig);
  linkPackages(workspace);
  return workspace;
}

function writeNew(file: string, value: unknown): void {
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** `udp-lab/kernel` and Node's types are found from the workspace, wherever it lies; renewed, for the package may have moved. */
export function linkPackages(workspace: Workspace): void {
  const modules = join(workspace.folder, "node_modules");
  link(packageRoot, join(modules, "udp-lab"));
  const types = folderOf("@types/node");
  if (types) link(types, join(modules, "@types", "node"));
}

function folderOf(name: string): string | null {
  try {
    return dirname(createRequire(join(packageRoot, "package.json")).resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

function link(target: string, path: string): void {
  try {
    if (realpathSync(path) === realpathSync(target)) return;
  } catch {
    // not there yet, or it leads nowhere any more
  }
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  symlinkSync(target, path, "junction");
}
