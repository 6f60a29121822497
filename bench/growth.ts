import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "../runner/model/recording.ts";
import { packageRoot } from "../runner/package-root.ts";
import { draw, rest, terminalLadder } from "../runner/show/terminal-ladder.ts";
import { ladder as words } from "../runner/words/en/ladder.ts";
import { median, type Row } from "./measure.ts";

const client = { address: "127.0.0.1", port: 50_000 };
const server = { address: "127.0.0.1", port: 8080 };

/** A datagram there and back, over and over: four events each. */
function conversation(count: number): readonly Event[] {
  const payload = Buffer.from("hello");
  return Array.from({ length: count }, (_, index): Event => {
    const [from, to] = index % 4 < 2 ? (["client", "server"] as const) : (["server", "client"] as const);
    const base = { at: index, scene: "bench" };
    const id = (index >> 1) + 1;
    if (index % 2) return { ...base, kind: "arrived", actor: to, id };
    const ends = from === "client" ? { from: client, to: server } : { from: server, to: client };
    return { ...base, kind: "sent", actor: from, datagram: { id, ...ends, size: payload.length, payload } };
  });
}

function perEvent(count: number): number {
  const events = conversation(count);
  const times = Math.max(1, 20_000 / count);
  const began = performance.now();
  for (let time = 0; time < times; time++) {
    const picture = terminalLadder({ columns: 100, colour: true, unicode: true, plain: false, words }, [
      "client",
      "server",
    ]);
    for (const event of events) draw(picture, event);
    rest(picture);
  }
  return ((performance.now() - began) / times / count) * 1000;
}

export function ladder(rounds: number): readonly Row[] {
  const sizes = [100, 1000, 10_000, 100_000];
  for (const size of sizes) perEvent(size);
  const seen = sizes.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, size] of sizes.entries()) seen[index]!.push(perEvent(size));
  const each = seen.map(median);
  return [
    {
      what: "ladder, time an event, 100,000 events",
      against: "100 events",
      figure: each[3]! / each[0]!,
      target: { most: 1.3 },
      unit: "×",
      detail: `${each.map((time, index) => `${sizes[index]}: ${time.toFixed(1)}`).join(", ")} µs`,
    },
  ];
}

/** The most memory that `lab check 1` holds while a server prints so many MB. */
function peak(megabytes: number): Promise<number> {
  const line = `"${process.execPath}" "${join(packageRoot, "bench", "programs", "prints.js")}"`;
  const lab = spawn(process.execPath, [join(packageRoot, "dist", "runner", "cli.js"), "check", "1", "--server", line], {
    env: { ...process.env, BENCH_MEGABYTES: String(megabytes) },
    stdio: "ignore",
  });
  let most = 0;
  const look = setInterval(() => {
    try {
      most = Math.max(
        most,
        Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${lab.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
      );
    } catch {
      // it has just ended
    }
  }, 10);
  return new Promise((resolve) =>
    lab.on("close", () => {
      clearInterval(look);
      resolve(most);
    }),
  );
}

export async function memory(): Promise<readonly Row[]> {
  if (process.platform !== "linux") return [];
  const sizes = [1, 32, 1024];
  const peaks: number[] = [];
  for (const size of sizes) peaks.push(await peak(size));
  return [
    {
      what: "memory of the lab, 1 GB printed",
      against: "150 MB",
      figure: Math.round(peaks[2]!),
      target: { most: 150 },
      unit: " MB",
      detail: `${peaks.map((size, index) => `${sizes[index]} MB: ${Math.round(size)}`).join(", ")} MB`,
    },
  ];
}
