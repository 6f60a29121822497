import { availableParallelism } from "node:os";
import { underLoad, verdicts } from "../test/steady.ts";
import type { Row } from "./measure.ts";

/** Checks on busy cores must say what they say on an idle machine. */
export async function steadiness(times: number): Promise<readonly Row[]> {
  const expected = await verdicts(1);
  const seen = await underLoad(() => verdicts(times));
  const same = [...seen].map(([name, counts]) => counts.get([...expected.get(name)!.keys()][0]!) ?? 0);
  return [
    {
      what: `same verdict on ${availableParallelism()} busy cores`,
      against: "idle",
      figure: same.reduce((one, other) => one + other, 0),
      target: { least: times * seen.size },
      unit: ` of ${times * seen.size}`,
      detail: [...seen.keys()].map((name, index) => `${name}: ${same[index]}`).join(", "),
    },
  ];
}
