import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { pasted } from "./own-name.ts";

const skip = process.platform === "win32" ? "Windows's shells quote otherwise" : false;

test("a path in a line to paste is one word, whatever is in it", { skip }, () => {
  for (const path of [
    "../p(1)/dist/cli.js",
    "../it's (1)/cli.js",
    "a&b;c|d",
    "x*?[y]",
    "#1",
    "~/lab",
    "$HOME`id`",
    "课程/cli.js",
  ]) {
    const { stdout } = spawnSync("/bin/sh", ["-c", `printf %s ${pasted(path)}`], { encoding: "utf8" });
    assert.equal(stdout, path);
  }
  assert.equal(pasted("../lab/dist/runner/cli.js"), "../lab/dist/runner/cli.js");
});
