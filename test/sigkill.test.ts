import assert from "node:assert/strict";
import { test } from "node:test";
import { newSeed } from "../runner/record/words.ts";
import { killGuided } from "./guided-kill.ts";
import { killOnce } from "./sigkill.ts";

const skip = process.platform === "linux" ? false : "only Linux tells what is left running";

test("a command killed with SIGKILL at random moments leaves no process and no bound port", { skip }, async () => {
  const seed = newSeed();
  const left: string[] = [];
  for (let round = 0; round < 32; round++) left.push(...(await killOnce(seed, round)));
  assert.deepEqual(left, []);
});

test(
  "a guided run killed with SIGKILL at random moments of all lessons: its workspace is whole, its step opens again",
  {
    skip,
  },
  async () => {
    const seed = newSeed();
    const wrong: string[] = [];
    for (let round = 0; round < 20; round++) wrong.push(...(await killGuided(seed, round)));
    assert.deepEqual(wrong, []);
  },
);
