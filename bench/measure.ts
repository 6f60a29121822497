import { spawn } from "node:child_process";

/** Ms that a command takes, start to end. */
export function timed(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(args[0]!, args.slice(1), {
      cwd,
      env: { ...env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const output of [child.stdout, child.stderr]) output.on("data", (bytes: Buffer) => (text += String(bytes)));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(performance.now() - began) : reject(new Error(`${args.join(" ")}: exit ${code}\n${text}`)),
    );
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Each work in turn, so many rounds, so that whatever else the machine does falls on all of them; the medians. */
export async function interleaved<K extends string>(
  works: Readonly<Record<K, () => Promise<number>>>,
  rounds: number,
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(works) as K[];
  const seen = new Map<K, number[]>(names.map((name) => [name, []]));
  // the first time fills caches, of compiled programs too
  for (const name of names) await works[name]();
  for (let round = 0; round < rounds; round++) for (const name of names) seen.get(name)!.push(await works[name]());
  return Object.fromEntries(names.map((name) => [name, median(seen.get(name)!)])) as Record<K, number>;
}

/** One line of the table: a figure against its target. */
export interface Row {
  readonly what: string;
  readonly against: string;
  /** the ratio, or whatever is measured */
  readonly figure: number;
  readonly target: { readonly most: number } | { readonly least: number };
  readonly unit: string;
  /** the absolute figures, for orientation */
  readonly detail: string;
}

export const holds = ({ figure, target }: Row): boolean =>
  "most" in target ? figure <= target.most : figure >= target.least;

export const ms = (value: number): string => `${Math.round(value)} ms`;
