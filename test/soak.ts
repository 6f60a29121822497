import { availableParallelism } from "node:os";
import { newSeed } from "../runner/record/words.ts";
import { killGuided } from "./guided-kill.ts";
import { face, hostilePrograms } from "./hostile.ts";
import { killOnce } from "./sigkill.ts";
import { underLoad, verdicts } from "./steady.ts";

/** `npm run soak -- [TIMES]`: hostile programs, kills and repeated checks, a thousand of each kind, and one line of figures. */
const times = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(times) || times < 1) {
  process.stderr.write(`npm run soak -- TIMES: a whole number from 1 on, not ${process.argv[2]}\n`);
  process.exit(2);
}

const seed = newSeed();
const worst = { ms: 0, megabytes: 0 };
let noVerdict = 0;
const left: string[] = [];
for (let round = 0; round < times; round++) {
  const program = hostilePrograms[round % hostilePrograms.length]!;
  const ordeal = await face(program);
  if (ordeal.report?.verdict !== "failed") {
    noVerdict += 1;
    process.stderr.write(`${program}: exit ${ordeal.code}, ${ordeal.report?.verdict ?? "no report"}\n`);
  }
  worst.ms = Math.max(worst.ms, ordeal.ms);
  worst.megabytes = Math.max(worst.megabytes, ordeal.megabytes);
  left.push(...ordeal.left);
}
for (let round = 0; round < times; round++) left.push(...(await killOnce(seed, round)));
for (let round = 0; round < times; round++) left.push(...(await killGuided(seed, round)));

const share = (part: number) => Math.ceil(times * part);
const idle = await verdicts(share(0.2));
const loaded = await underLoad(() => verdicts(share(0.1)));
const different = [...idle, ...loaded].filter(([, counts]) => counts.size > 1).length;

const figures = [
  `${times} hostile runs: ${noVerdict} without a verdict, slowest ${Math.round(worst.ms)} ms, most memory ${Math.round(worst.megabytes)} MB`,
  `${times} kills of a command and ${times} of a guided run, seed ${seed}`,
  `${left.length} things left or damaged`,
  `${share(0.2)} checks idle and ${share(0.1)} on ${availableParallelism()} busy cores, of ${idle.size} programs each: ${different} with more than one verdict`,
];
process.stdout.write(`${figures.join("; ")}\n`);
for (const what of new Set(left)) process.stderr.write(`${what}\n`);
process.exitCode = noVerdict + left.length + different > 0 ? 1 : 0;
