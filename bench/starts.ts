import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lessonEntries, solutionFolder } from "../runner/catalog.ts";
import { packageRoot } from "../runner/package-root.ts";
import { createWorkspace } from "../runner/store/create-workspace.ts";
import { lessonPlace } from "../runner/store/workspace.ts";
import { interleaved, ms, type Row, timed } from "./measure.ts";

const node = process.execPath;
const cli = join(packageRoot, "dist", "runner", "cli.js");
const programs = (kind: string) => join(packageRoot, "bench", "programs", kind);
const place = tmpdir();
const lab = (...args: readonly string[]) => timed([node, cli, ...args], place);

const against = (what: string, reference: string, mine: number, other: number, most: number): Row => ({
  what,
  against: reference,
  figure: mine / other,
  target: { most },
  unit: "×",
  detail: `${ms(mine)} / ${ms(other)}`,
});

/** `lab check 1` with programs in JavaScript, with the address written in, in TypeScript, and by hand. */
export async function checks(rounds: number): Promise<readonly Row[]> {
  const javascript = programs("javascript");
  const floor = join(packageRoot, "build", "bench", "floor.js");
  const took = await interleaved(
    {
      floor: () => timed([node, floor, join(javascript, "server.js"), join(javascript, "client.js")], place),
      javascript: () => lab("check", "1", "--dir", javascript),
      written: () => lab("check", "1", "--dir", programs("written-in")),
      typescript: () => lab("check", "1", "--dir", programs("typescript")),
    },
    rounds,
  );
  return [
    against("lab check 1, JavaScript", "bench/floor", took.javascript, took.floor, 1.5),
    against("lab check 1, address written in", "with LAB_PORT", took.written, took.javascript, 1.2),
    against("lab check 1, TypeScript", "JavaScript", took.typescript, took.javascript, 1.3),
  ];
}

/** All five lessons, the solutions in a workspace, against the slowest of them alone. */
export async function allLessons(rounds: number): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "udp-lab-bench-"));
  try {
    const workspace = createWorkspace(folder);
    for (const entry of lessonEntries())
      cpSync(solutionFolder(entry, "typescript"), lessonPlace(workspace, entry.folder), { recursive: true });
    const check = (...lesson: readonly string[]) => timed([node, cli, "check", ...lesson], folder);
    const lessons = lessonEntries().map(({ number }) => String(number));
    const took = await interleaved(
      { all: () => check(), ...Object.fromEntries(lessons.map((number) => [number, () => check(number)])) } as Record<
        string,
        () => Promise<number>
      >,
      rounds,
    );
    const slowest = lessons.toSorted((one, other) => took[other]! - took[one]!)[0]!;
    return [against("lab check (all five)", `lab check ${slowest}`, took["all"]!, took[slowest]!, 2.5)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** learnyounode's verify of its TIME SERVER, a server that is started, asked and compared as well. */
export async function others(rounds: number): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "udp-lab-other-"));
  try {
    const env = { ...process.env, HOME: folder, USERPROFILE: folder };
    await timed(
      [
        "npm",
        "install",
        "--prefix",
        folder,
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--silent",
        "--fetch-retries=0",
        "learnyounode@4.2.2",
      ],
      folder,
    );
    const installed = join(folder, "node_modules", "learnyounode");
    const other = [node, join(installed, "bin", "learnyounode")];
    await timed([...other, "select", "TIME SERVER"], folder, env);
    const solution = join(installed, "exercises", "time_server", "solution", "solution.js");
    const took = await interleaved(
      {
        other: () => timed([...other, "verify", solution], folder, env),
        lab: () => lab("check", "1", "--dir", programs("javascript")),
      },
      rounds,
    );
    return [
      {
        what: "learnyounode verify, TIME SERVER",
        against: "lab check 1",
        figure: took.other / took.lab,
        target: { least: 3 },
        unit: "×",
        detail: `${ms(took.other)} / ${ms(took.lab)}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Commands that run no program. */
export async function small(rounds: number): Promise<readonly Row[]> {
  const took = await interleaved(
    {
      node: () => timed([node, "-e", "0"], place),
      version: () => lab("--version"),
      list: () => lab("list"),
    },
    rounds,
  );
  return [
    against("lab --version", "node -e 0", took.version, took.node, 1.5),
    against("lab list", "node -e 0", took.list, took.node, 1.5),
  ];
}
