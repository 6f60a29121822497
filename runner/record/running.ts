import { statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { link, text } from "./platform/proc.ts";

/** A process as a person would name it: `python3 server.py`. */
export interface Running {
  readonly command: string;
  /** the program's text, where it is a file on its command line */
  readonly file: string | null;
}

/** What a process runs; `null` where the system does not tell. */
export function running(pid: number): Running | null {
  const line = Buffer.from(text(`/proc/${pid}/cmdline`), "latin1").toString("utf8");
  const [program, ...args] = line.split("\0").filter((word) => word !== "");
  if (program === undefined) return null;
  const folder = link(`/proc/${pid}/cwd`);
  const file = args.map((arg) => sourceOf(resolve(folder, arg))).find(isFile) ?? null;
  return { command: [basename(program), ...(file ? [basename(file)] : [])].join(" "), file };
}

/** Of the hidden `.server.lab.mjs` that the lab has made, the `server.ts` beside it. */
function sourceOf(file: string): string {
  const source = /^\.(.+)\.lab\.mjs$/.exec(basename(file))?.[1];
  return source ? join(dirname(file), `${source}.ts`) : file;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
