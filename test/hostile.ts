import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../runner/package-root.ts";
import { cli, plainEnvironment, type Report } from "./lab.ts";
import { slownessOf } from "../runner/record/patience.ts";
import { effortOf, outliving, peakMegabytes } from "./leftovers.ts";

const folder = join(packageRoot, "test", "hostile");
export const hostilePrograms: readonly string[] = readdirSync(folder).toSorted();

export interface Ordeal {
  readonly code: number | null;
  readonly report: Report | null;
  readonly ms: number;
  /** how many times as long the lab took on this machine as its work takes: 1 where it never waited for a processor */
  readonly slowness: number;
  readonly megabytes: number;
  /** what still runs after the lab */
  readonly left: readonly string[];
}

/** Which lesson and which part a file plays: `floods.3.client.cjs`; without a number, lesson 1. */
function partOf(program: string): { readonly lesson: string; readonly role: string } {
  const [, lesson = "1", role = ""] = /(?:\.(\d))?\.(\w+)\.cjs$/.exec(program) ?? [];
  return { lesson, role };
}

/** `lab check` with a hostile program; the lab's memory, and how it waits for a processor, are read while it runs. */
export function face(program: string): Promise<Ordeal> {
  const { lesson, role } = partOf(program);
  const sign = `HOSTILE_RUN=${process.pid}-${Math.random()}`;
  const [name, value] = sign.split("=") as [string, string];
  const began = performance.now();
  const line = `"${process.execPath}" "${join(folder, program)}"`;
  const child = spawn(process.execPath, [cli, "check", lesson, `--${role}`, line, "--reporter", "json"], {
    env: { ...plainEnvironment(), [name]: value },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let megabytes = 0;
  let slowness = 1;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes(child.pid!));
    const effort = effortOf(child.pid!);
    if (effort) slowness = slownessOf(effort);
  }, 20);
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  return new Promise((resolve) =>
    child.on("close", async (code) => {
      clearInterval(watch);
      const ms = performance.now() - began;
      let report: Report | null = null;
      try {
        report = JSON.parse(stdout) as Report;
      } catch {
        // the test shows that there is none
      }
      resolve({ code, report, ms, slowness, megabytes, left: await outliving(sign) });
    }),
  );
}
