import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../runner/package-root.ts";

const built = join(packageRoot, "build");

/** A test whose source has gone may still lie in build. */
const hasSource = (file: string) => existsSync(join(packageRoot, file.replace(/\.js$/, ".ts")));

const files = ["runner", "checks", "lessons", "test"]
  .flatMap((folder) =>
    readdirSync(join(built, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith(".test.js") && hasSource(file))
  .toSorted();

/** `npm test -- e2e sigkill`: only the files whose path holds one of the words; what begins with a dash is node's. */
const words = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const options = process.argv.slice(2).filter((word) => word.startsWith("-"));
const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (chosen.length === 0) {
  process.stderr.write(`no test file holds ${words.join(" or ")} in its path; there are:\n${files.join("\n")}\n`);
  process.exit(2);
}

/** A file that takes longer hangs, in ms: it is named, and the others go on. */
const fileMs = 360_000;

// the lessons' own ports can be held by one lab at a time, so the files take turns
const { status } = spawnSync(
  process.execPath,
  [
    "--test",
    "--test-concurrency=1",
    `--test-timeout=${fileMs}`,
    ...options,
    ...chosen.map((file) => join(built, file)),
  ],
  { stdio: "inherit", cwd: packageRoot },
);
process.exitCode = status ?? 1;
