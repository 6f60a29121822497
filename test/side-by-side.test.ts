import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../runner/package-root.ts";
import { check, outcomes } from "./lab.ts";

const skip = process.platform === "linux" ? false : "labs are kept apart on Linux only";
const programs = join(packageRoot, "bench", "programs", "written-in");

test(
  "three labs at once check programs with the same address written in, and none is in another's way",
  { skip },
  async () => {
    const checks = await Promise.all([1, 2, 3].map(() => check(["1", "--dir", programs])));
    for (const { code, report } of checks) assert.equal(code, 0, outcomes(report));
  },
);
