import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Lesson } from "../runner/model/lesson.ts";
import { packageRoot } from "../runner/package-root.ts";
import { openSession } from "../runner/record/session.ts";
import { median, type Row } from "./measure.ts";

const program = (name: string) => join(packageRoot, "bench", "programs", name);
const lesson: Lesson = {
  number: 0,
  id: "bench",
  port: 23_456,
  minutes: 0,
  expectations: [],
  quests: [],
  scenes: [],
  steps: [],
  demo: [],
};

/** What a client program printed, with the lab between it and an echo server, recording. */
async function relayed(client: readonly string[]): Promise<string> {
  const session = await openSession(lesson, {
    seed: "bench",
    commands: (actor) => ({
      file: process.execPath,
      args: actor === "server" ? [program("echo.js")] : client,
      cwd: packageRoot,
    }),
  });
  try {
    session.start("server");
    await session.bound("server");
    session.start("client");
    await session.programs.get("client")!.ended;
    return session.events
      .map((event) => (event.kind === "printed" && event.actor === "client" ? event.text : ""))
      .join("");
  } finally {
    await session.close();
  }
}

/** The same without a relay, or with another between. */
async function direct(client: readonly string[], relay?: readonly [string, ...string[]]): Promise<string> {
  const port = lesson.port;
  const started: ChildProcess[] = [];
  // in a group of its own: socat has a child for each client
  const start = (file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(file, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "ignore"],
      detached: true,
    });
    started.push(child);
    return child;
  };
  const echo = start(process.execPath, [program("echo.js")], { LAB_PORT: String(relay ? port + 1 : port) });
  await once(echo.stdout!, "data");
  if (relay) start(relay[0], relay.slice(1));
  // the load sends again what was lost while a relay starts
  const { stdout } = spawnSync(process.execPath, client, {
    env: { ...process.env, LAB_PORT: String(port) },
    encoding: "utf8",
  });
  for (const child of started) {
    process.kill(-child.pid!, "SIGKILL");
    await once(child, "exit");
  }
  return stdout;
}

const socat = ["socat", `UDP4-LISTEN:${lesson.port},bind=127.0.0.1,fork`, `UDP4:127.0.0.1:${lesson.port + 1}`] as const;
const hasSocat = () => spawnSync("socat", ["-V"]).status === 0;

interface Load {
  readonly rate: number;
  readonly p99: number;
}

export async function relay(rounds: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of [64, 1024]) {
    const client = [program("echo-load.js"), String(size), "2"];
    const seen = { none: [] as Load[], lab: [] as Load[], socat: [] as Load[] };
    for (let round = 0; round < rounds; round++) {
      seen.none.push(JSON.parse(await direct(client)) as Load);
      seen.lab.push(JSON.parse(await relayed(client)) as Load);
      if (hasSocat()) seen.socat.push(JSON.parse(await direct(client, [...socat])) as Load);
    }
    const rate = (loads: readonly Load[]) => median(loads.map((load) => load.rate));
    const p99 = (loads: readonly Load[]) => median(loads.map((load) => load.p99));
    const row = (
      what: string,
      against: string,
      one: number,
      other: number,
      target: Row["target"],
      unit: string,
    ): Row => ({
      what,
      against,
      figure: one / other,
      target,
      unit: "×",
      detail: `${one.toFixed(unit === "ms" ? 2 : 0)} / ${other.toFixed(unit === "ms" ? 2 : 0)} ${unit}`,
    });
    rows.push(
      row(`relay with recording, ${size} B`, "no relay", rate(seen.lab), rate(seen.none), { least: 0.5 }, "echoes/s"),
    );
    if (seen.socat.length > 0)
      rows.push(
        row(`relay with recording, ${size} B`, "socat", rate(seen.lab), rate(seen.socat), { least: 1.1 }, "echoes/s"),
      );
    rows.push(
      row(`relay with recording, ${size} B, p99`, "no relay", p99(seen.lab), p99(seen.none), { most: 1.7 }, "ms"),
    );
  }
  return rows;
}

/** Clients with a socket each, through the lab: the time that one takes must not grow with their number. */
export async function chat(rounds: number): Promise<readonly Row[]> {
  const counts = [2, 10, 100, 1000];
  const seen = new Map<number, number[]>(counts.map((count) => [count, []]));
  for (let round = 0; round < rounds; round++)
    for (const count of counts) {
      const { perClient } = JSON.parse(await relayed([program("swarm.js"), String(count)])) as { perClient: number };
      seen.get(count)!.push(perClient);
    }
  const each = counts.map((count) => median(seen.get(count)!));
  return [
    {
      what: "a client's time, 1000 clients",
      against: "10 clients",
      figure: each[3]! / each[1]!,
      target: { most: 1.3 },
      unit: "×",
      detail: `${each.map((time, index) => `${counts[index]}: ${time.toFixed(3)}`).join(", ")} ms`,
    },
  ];
}
