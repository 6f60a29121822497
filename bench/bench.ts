import { cpus, release, totalmem } from "node:os";
import { ladder, memory } from "./growth.ts";
import { steadiness } from "./load.ts";
import { holds, type Row } from "./measure.ts";
import { allLessons, checks, others, small } from "./starts.ts";
import { chat, relay } from "./wire.ts";

/** `npm run bench [PART …]`, quick with `--quick`: one table, each figure measured beside what it is held against. */
const quick = process.argv.includes("--quick");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const rounds = quick ? 5 : 21;

const parts: Readonly<Record<string, () => Promise<readonly Row[]> | readonly Row[]>> = {
  check: () => checks(rounds),
  small: () => small(rounds),
  all: () => allLessons(quick ? 2 : 7),
  others: () => others(quick ? 2 : 7),
  relay: () => relay(quick ? 1 : 5),
  chat: () => chat(quick ? 1 : 5),
  ladder: () => ladder(quick ? 3 : 7),
  memory,
  load: () => steadiness(quick ? 5 : 125),
};

const out = (line: string) => process.stdout.write(`${line}\n`);
const target = ({ target, unit }: Row) => ("most" in target ? `≤ ${target.most}${unit}` : `≥ ${target.least}${unit}`);
const figure = ({ figure, unit }: Row) => `${unit === "×" ? figure.toFixed(2) : figure}${unit}`;

const line = (row: Row) =>
  `| ${row.what} | ${row.against} | ${figure(row)} | ${target(row)} | ${holds(row) ? "yes" : "**no**"} | ${row.detail} |`;

out(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}\n`,
);
out("| What | Against | Figure | Target | Holds | Measured |");
out("|---|---|---|---|---|---|");
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  try {
    for (const row of await part()) out(line(row));
  } catch (error) {
    out(`| ${name} | | | | **not measured** | ${String((error as Error).message).split("\n", 1)[0]} |`);
  }
}
