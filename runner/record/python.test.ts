import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { findPython } from "./python.ts";

const skip = process.platform === "win32" ? "made of shell scripts" : false;

const home = mkdtempSync(join(tmpdir(), "udp-lab-test-"));
const before = { ...process.env };
after(() => {
  process.env = before;
  rmSync(home, { recursive: true });
});

const executable = (path: string, text: string) => {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
};

/** A shim as pyenv has it: the folder's version, else the one for all. */
function shim(): void {
  for (const version of ["one", "two"]) executable(join(home, version), "#!/bin/sh\n");
  mkdirSync(join(home, "bin"));
  mkdirSync(join(home, ".pyenv"));
  executable(
    join(home, "bin", "python3"),
    `#!/bin/sh
version=$(cat .python-version 2>/dev/null || cat '${home}/.pyenv/version')
echo x >>'${home}/asked'
echo "${home}/$version"
`,
  );
}

let minutes = 0;
/** Says which version is meant; each later than the one before. */
function choose(file: string, version: string): void {
  writeFileSync(file, `${version}\n`);
  utimesSync(file, 1e9 + 60 * ++minutes, 1e9 + 60 * minutes);
}

const found = async (folder: string) => {
  const python = await findPython(folder);
  return python.ok ? python.executable : python.problem.code;
};

test(
  "a version manager that is told otherwise is asked again, and else its answer is remembered",
  { skip },
  async () => {
    shim();
    const project = join(home, "project");
    mkdirSync(project);
    process.env = { PATH: `${join(home, "bin")}:/usr/bin:/bin`, HOME: home, XDG_CACHE_HOME: join(home, "cache") };
    const global = join(home, ".pyenv", "version");
    choose(global, "one");
    assert.equal(await found(project), join(home, "one"));
    choose(global, "two");
    assert.equal(await found(project), join(home, "two"));
    choose(join(project, ".python-version"), "one");
    assert.equal(await found(project), join(home, "one"));
    assert.equal(await found(project), join(home, "one"));
    assert.equal(readFileSync(join(home, "asked"), "utf8"), "x\n".repeat(3));
  },
);
