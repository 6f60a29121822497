import assert from "node:assert/strict";
import { test } from "node:test";
import { killOnce } from "./sigkill.ts";

const skip = process.platform === "linux" ? false : "only Linux tells what is left running";

test("killed with SIGKILL at 100 random moments, the lab leaves no process and no bound port", { skip }, async () => {
  const left: string[] = [];
  for (let round = 0; round < 100; round++) left.push(...(await killOnce(round)));
  assert.deepEqual(left, []);
});
