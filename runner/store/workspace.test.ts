import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../package-root.ts";
import { createWorkspace } from "./create-workspace.ts";
import { addStarter, resetToStarter } from "./lesson-files.ts";
import { findWorkspace } from "./workspace.ts";

const freshFolder = () => mkdtempSync(join(tmpdir(), "udp-lab-test-"));

test("a workspace is found beside, from within and from its lessons, and nowhere else", () => {
  const folder = freshFolder();
  assert.equal(findWorkspace(folder), null);
  const workspace = createWorkspace(join(folder, "udp-lab"));
  mkdirSync(join(workspace.folder, "1-basic-echo"));
  assert.deepEqual(findWorkspace(folder), workspace);
  assert.deepEqual(findWorkspace(workspace.folder), workspace);
  assert.deepEqual(findWorkspace(join(workspace.folder, "1-basic-echo")), workspace);
  const sibling = join(folder, "sibling");
  mkdirSync(sibling);
  assert.equal(findWorkspace(sibling), null);
});

test("what a TypeScript program needs is there, and a link that leads nowhere is mended", () => {
  const { folder } = createWorkspace(join(freshFolder(), "mine"));
  assert.equal(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).type, "module");
  const link = join(folder, "node_modules", "udp-lab");
  assert.equal(realpathSync(link), realpathSync(packageRoot));
  unlinkSync(link);
  symlinkSync("/no/such/place", link, "junction");
  writeFileSync(join(folder, "package.json"), "{}");
  createWorkspace(folder);
  assert.equal(realpathSync(link), realpathSync(packageRoot));
  assert.equal(readFileSync(join(folder, "package.json"), "utf8"), "{}");
});

function starterWith(files: Readonly<Record<string, string>>): string {
  const starter = freshFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(starter, name), text);
  return starter;
}

test("a starter never overwrites; a reset does, and keeps what was there", () => {
  const workspace = createWorkspace(join(freshFolder(), "mine"));
  const starter = starterWith({ "server.ts": "starter", "client.ts": "starter", ".server.lab.mjs": "" });
  const place = join(workspace.folder, "1-basic-echo");
  assert.deepEqual(addStarter(workspace, "1-basic-echo", starter).toSorted(), [
    join(place, "client.ts"),
    join(place, "server.ts"),
  ]);
  writeFileSync(join(place, "server.ts"), "mine");
  assert.deepEqual(addStarter(workspace, "1-basic-echo", starter), []);
  assert.equal(readFileSync(join(place, "server.ts"), "utf8"), "mine");

  const [replaced, ...others] = resetToStarter(workspace, "1-basic-echo", starter, (name) =>
    name.startsWith("server."),
  );
  assert.deepEqual(others, []);
  assert.ok(replaced?.backup && existsSync(replaced.backup));
  assert.equal(readFileSync(replaced.backup, "utf8"), "mine");
  assert.equal(readFileSync(join(place, "server.ts"), "utf8"), "starter");
});
