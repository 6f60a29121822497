import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { leftAt } from "./come-back.ts";
import { packageRoot } from "../runner/package-root.ts";

test("lab list tells a lesson that has passed before from one that never has", () => {
  const cwd = mkdtempSync(join(tmpdir(), "lab-list-"));
  try {
    leftAt(cwd, "basic-echo", "mend-yours");
    const verdict = { verdict: "failed", at: "2026-01-02T00:00:00Z", outcomes: {} };
    const lessons = { "basic-echo": { verdict, passedAt: "2026-01-01T00:00:00Z" }, "communication-loop": { verdict } };
    writeFileSync(join(cwd, "udp-lab", ".udp-lab", "progress.json"), JSON.stringify({ version: 1, lessons }));
    const cli = join(packageRoot, "dist", "runner", "cli.js");
    const { stdout } = spawnSync(process.execPath, [cli, "list", "--lang", "en"], { cwd, encoding: "utf8" });
    assert.match(stdout, /1 {2}basic-echo .*\(passed before, not now\)/);
    assert.match(stdout, /2 {2}communication-loop .*\(not passed yet\)/);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});
