import assert from "node:assert/strict";
import { test } from "node:test";
import { fair } from "../runner/record/patience.ts";
import { face, hostilePrograms } from "./hostile.ts";
import { outcomes } from "./lab.ts";

const skip = process.platform === "linux" ? false : "only Linux tells what is left running, and the lab's memory";

for (const program of hostilePrograms)
  test(`${program}: a verdict within 10 s and 150 MB, and nothing left`, { skip }, async (t) => {
    const { code, report, ms, slowness, megabytes, left } = await face(program);
    t.diagnostic(`${Math.round(ms)} ms, ${slowness.toFixed(1)} times its work, ${Math.round(megabytes)} MB`);
    assert.ok(report, `no report, exit ${code}`);
    assert.equal(code, 1, outcomes(report));
    assert.equal(report.verdict, "failed", outcomes(report));
    // on a busy machine the lab's own limits grow too
    assert.ok(ms < fair(10_000, slowness), `${Math.round(ms)} ms, ${slowness.toFixed(1)} times its work`);
    assert.ok(megabytes < 150, `${Math.round(megabytes)} MB`);
    assert.deepEqual(left, []);
  });
