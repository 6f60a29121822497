import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../runner/package-root.ts";
import { check, outcomes } from "./lab.ts";

const first = join(packageRoot, "lessons", "1-basic-echo");
const node = `"${process.execPath}"`;

/** Programs whose verdict has to be the same each time: a solution, and three that fail. */
export const steadyPrograms: Readonly<Record<string, readonly string[]>> = {
  solution: ["1", "--dir", join(first, "solution", "typescript")],
  "sends as json": ["1", "--client", `${node} ${join(first, "wrong", "client-sends-line--as-json.client.js")}`],
  "knows one client": [
    "1",
    "--server",
    `${node} ${join(first, "wrong", "server-keeps-serving--knows-one-client.server.js")}`,
  ],
  "its own capitals": [
    "1",
    "--client",
    `${node} ${join(first, "wrong", "client-prints-reply--prints-its-own-capitals.client.js")}`,
  ],
};

/** Checks each program so many times; says how often each list of outcomes came. */
export async function verdicts(times: number): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const seen = new Map(Object.keys(steadyPrograms).map((name) => [name, new Map<string, number>()]));
  for (let round = 0; round < times; round++)
    for (const [name, args] of Object.entries(steadyPrograms)) {
      const { code, report } = await check(args);
      const verdict = `exit ${code}: ${outcomes(report)}`;
      const counts = seen.get(name)!;
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    }
  return seen;
}

/** Does the work with every core busy. */
export async function underLoad<T>(work: () => Promise<T>): Promise<T> {
  const busy = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }),
  );
  try {
    return await work();
  } finally {
    for (const one of busy) one.kill("SIGKILL");
  }
}
