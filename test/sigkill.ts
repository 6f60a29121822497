import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../runner/package-root.ts";
import { cli, plainEnvironment, run } from "./lab.ts";
import { argumentsOf, marked, udpPorts } from "./leftovers.ts";

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
/** How long the guard may need to end what is left. */
const graceMs = 3000;

/** Kills the lab at a random moment; says what outlived it. */
export async function killOnce(round: number): Promise<readonly string[]> {
  const workspace = mkdtempSync(join(tmpdir(), "udp-lab-kill-"));
  const before = udpPorts();
  const mark = ["SIGKILL_RUN", `${process.pid}-${round}-${Math.random()}`] as const;
  const args = scenes[round % scenes.length]!;
  const env = { ...plainEnvironment(), [mark[0]]: mark[1] };
  const child = spawn(process.execPath, [cli, ...args], { cwd: workspace, env, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const timer = setTimeout(() => child.kill("SIGKILL"), Math.random() * longest);
  await ended;
  clearTimeout(timer);

  const limit = performance.now() + graceMs;
  let left = marked(mark.join("="));
  while (left.length > 0 && performance.now() < limit) {
    await new Promise((resolve) => setImmediate(resolve));
    left = marked(mark.join("="));
  }
  const ports = [...udpPorts()].filter((port) => !before.has(port) && port < 32_768);
  const list = await run(process.execPath, [cli, "list"], workspace);
  rmSync(workspace, { recursive: true, force: true });
  return [
    ...left.map((pid) => `process ${pid} ${argumentsOf(pid)}`),
    ...ports.map((port) => `port ${port}`),
    ...(list.code === 0 ? [] : [`lab list: exit ${list.code} ${list.stderr}`]),
  ].map((what) => `${args.slice(0, 4).join(" ")}: ${what}`);
}
