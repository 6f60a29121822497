import assert from "node:assert/strict";
import { test } from "node:test";
import { underLoad, verdicts } from "./steady.ts";

async function oneVerdictEach(times: number): Promise<void> {
  for (const [name, counts] of await verdicts(times)) {
    assert.equal(counts.size, 1, `${name}: ${JSON.stringify([...counts], null, 1)}`);
    const [verdict] = counts.keys();
    assert.ok(verdict!.startsWith(name === "solution" ? "exit 0" : "exit 1"), verdict);
  }
}

test("the same programs get the same verdict, run after run", () => oneVerdictEach(10));

test("and with every core busy", () => underLoad(() => oneVerdictEach(5)));
