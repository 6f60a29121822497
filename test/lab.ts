import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../runner/package-root.ts";

export const cli = join(packageRoot, "dist", "runner", "cli.js");

/** What a person's shell would have set, without what this test run adds. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _, PYTHONUNBUFFERED: __, ...env } = process.env;
  return { ...env, NO_COLOR: "1", LAB_LANG: "en" };
}

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

/** Runs a command to its end; without a terminal, and with nothing on its standard input. */
export function run(file: string, args: readonly string[], cwd = tmpdir(), env = plainEnvironment()): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr, ms: performance.now() - began }));
  });
}

/** The real command, as built. */
export const lab = (args: readonly string[], cwd?: string, env?: NodeJS.ProcessEnv): Promise<Run> =>
  run(process.execPath, [cli, ...args], cwd, env);

/** `--reporter json`, as cli.md has it. */
export interface Report {
  readonly version: number;
  readonly verdict: "passed" | "failed" | "undecided";
  readonly seed: string;
  readonly repeat?: number;
  readonly lessons: readonly {
    readonly number: number;
    readonly id: string;
    readonly verdict: string;
    readonly durationMs: number;
    readonly expectations: readonly ReportedExpectation[];
  }[];
}

export interface ReportedExpectation {
  readonly id: string;
  readonly role: string;
  readonly outcome: "met" | "unmet" | "undecided" | "skipped";
  readonly message: string;
  readonly hint?: string;
  readonly finding?: { readonly code: string };
  readonly durationMs: number;
  readonly metCount?: number;
}

export async function check(args: readonly string[], cwd?: string): Promise<Run & { readonly report: Report }> {
  const done = await lab(["check", ...args, "--reporter", "json"], cwd);
  try {
    return { ...done, report: JSON.parse(done.stdout) as Report };
  } catch {
    throw new Error(`no JSON, exit ${done.code}: ${done.stdout.slice(0, 500)}${done.stderr.slice(-2000)}`);
  }
}

/** The outcome of each expectation, in one line. */
export const outcomes = ({ lessons }: Report): string =>
  lessons
    .flatMap(({ expectations }) => expectations)
    .map(({ id, outcome, finding }) => `${id}: ${outcome}${finding ? ` ${finding.code}` : ""}`)
    .join("; ");
