import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../runner/package-root.ts";
import { randomFrom } from "../runner/record/words.ts";
import { cli, plainEnvironment, run } from "./lab.ts";
import { outliving, udpPorts } from "./leftovers.ts";

const node = `"${process.execPath}"`;
const hostile = (name: string) => `${node} "${join(packageRoot, "test", "hostile", name)}"`;
const solution = join(packageRoot, "lessons", "1-basic-echo", "solution", "typescript");

/** What is killed in the midst of: a solution, a program that ignores TERM and has a child, one whose child called setsid. */
const scenes: readonly (readonly string[])[] = [
  ["check", "1", "--dir", solution, "--repeat", "50"],
  ["check", "1", "--server", hostile("ignores-term.server.cjs"), "--repeat", "50"],
  ["check", "1", "--server", hostile("leaves-its-session.server.cjs"), "--repeat", "50"],
  ["start", "1"],
];

/** How long the lab may run before it is killed, in ms: from before its first program to the midst of the conversation. */
const longest = 900;

/** Kills the lab at a moment that the seed chooses; says what outlived it. */
export async function killOnce(seed: string, round: number): Promise<readonly string[]> {
  const workspace = mkdtempSync(join(tmpdir(), "udp-lab-kill-"));
  const before = udpPorts();
  const mark = ["SIGKILL_RUN", `${process.pid}-${seed}-${round}`] as const;
  const args = scenes[round % scenes.length]!;
  const env = { ...plainEnvironment(), [mark[0]]: mark[1] };
  const child = spawn(process.execPath, [cli, ...args], { cwd: workspace, env, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const moment = randomFrom(`${seed}/${round}`)() * longest;
  const timer = setTimeout(() => child.kill("SIGKILL"), moment);
  await ended;
  clearTimeout(timer);

  const left = [...(await outliving(mark.join("="))), ...portsSince(before)];
  const list = await run(process.execPath, [cli, "list"], workspace);
  rmSync(workspace, { recursive: true, force: true });
  if (list.code !== 0) left.push(`lab list: exit ${list.code} ${list.stderr}`);
  return left.map(
    (what) => `seed ${seed}, round ${round}, ${Math.round(moment)} ms, ${args.slice(0, 4).join(" ")}: ${what}`,
  );
}

/** Ports of the lab's own range that are bound now, and were not before. */
export const portsSince = (before: ReadonlySet<number>): readonly string[] =>
  [...udpPorts()].filter((port) => !before.has(port) && port < 32_768).map((port) => `port ${port}`);
