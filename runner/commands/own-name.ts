import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { quoted } from "./quoted.ts";
import { shownPath } from "./shown-path.ts";

const names = ["lab", "udp-lab"] as const;
const cli = join(packageRoot, "dist", "runner", "cli.js");

let known: string | undefined;

/** How the learner calls this lab, so that a line to run next works when it is pasted where they are. */
export function ownName(): string {
  return (known ??= find());
}

function find(): string {
  const { npm_command, PATH = "" } = process.env;
  if (npm_command === "exec") return "npx udp-lab";
  // npm puts its own folders there while it runs a script; the learner's shell has none of them
  const folders = PATH.split(delimiter).filter((folder) => !npm_command || !folder.includes("node_modules"));
  const installed = names.find((name) => folders.some((folder) => leadsHere(join(folder, name))));
  if (installed) return installed;
  if (above(process.cwd()).some((folder) => leadsHere(join(folder, "node_modules", ".bin", "lab")))) return "npx lab";
  return `node ${pasted(shownPath(cli))}`;
}

/** Neither of Windows's shells takes single quotes for granted. */
export function pasted(path: string): string {
  if (process.platform !== "win32") return quoted(path);
  return /\s/.test(path) ? `"${path}"` : path;
}

function leadsHere(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    return realpathSync(file) === realpathSync(cli);
  } catch {
    return false;
  }
}

function above(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...above(parent)];
}
