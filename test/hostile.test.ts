import assert from "node:assert/strict";
import { test } from "node:test";
import { face, hostilePrograms } from "./hostile.ts";
import { outcomes } from "./lab.ts";

const skip = process.platform === "linux" ? false : "only Linux tells what is left running, and the lab's memory";

for (const program of hostilePrograms)
  test(`${program}: a verdict within 10 s and 150 MB, and nothing left`, { skip }, async (t) => {
    const { code, report, ms, megabytes, left } = await face(program);
    t.diagnostic(`${Math.round(ms)} ms, ${Math.round(megabytes)} MB`);
    assert.ok(report, `no report, exit ${code}`);
    assert.equal(code, 1, outcomes(report));
    assert.equal(report.verdict, "failed", outcomes(report));
    assert.ok(ms < 10_000, `${Math.round(ms)} ms`);
    assert.ok(megabytes < 150, `${Math.round(megabytes)} MB`);
    assert.deepEqual(left, []);
  });
