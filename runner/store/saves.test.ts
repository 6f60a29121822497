import assert from "node:assert/strict";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { watchSaves } from "./saves.ts";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function watched(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "lab-saves-"));
  const file = join(folder, "server.ts");
  writeFileSync(file, "one");
  const heard = { saves: 0 };
  const saves = await watchSaves(folder, () => (heard.saves += 1));
  t.after(async () => {
    await saves.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, file, heard };
}

test("a save is told once, and within 300 ms", async (t) => {
  const { file, heard } = await watched(t);
  writeFileSync(file, "two");
  await wait(300);
  assert.equal(heard.saves, 1);
  await wait(1600);
  assert.equal(heard.saves, 1);
});

test("a save by rename is told", async (t) => {
  const { folder, file, heard } = await watched(t);
  writeFileSync(join(folder, ".server.ts.new"), "two, and longer");
  renameSync(join(folder, ".server.ts.new"), file);
  await wait(400);
  assert.equal(heard.saves, 1);
});

test("several writes, one right after the other, are one save", async (t) => {
  const { file, heard } = await watched(t);
  for (const text of ["", "tw", "two, but longer"]) {
    writeFileSync(file, text);
    await wait(15);
  }
  await wait(400);
  assert.equal(heard.saves, 1);
});

test("an editor's own files beside it are no saves", async (t) => {
  const { folder, heard } = await watched(t);
  for (const name of [".server.ts.swp", "server.ts~", "4913"]) writeFileSync(join(folder, name), "x");
  await wait(400);
  assert.equal(heard.saves, 0);
});

test("where the file system tells nothing a save is found in time too, and told once", async (t) => {
  // chokidar then asks for itself, and not for a long time
  Object.assign(process.env, { CHOKIDAR_USEPOLLING: "1", CHOKIDAR_INTERVAL: "100000" });
  const { file, heard } = await watched(t);
  delete process.env["CHOKIDAR_USEPOLLING"];
  delete process.env["CHOKIDAR_INTERVAL"];
  writeFileSync(file, "two");
  await wait(350);
  assert.equal(heard.saves, 1);
  // of the same length, and right behind it
  writeFileSync(file, "six");
  await wait(350);
  assert.equal(heard.saves, 2);
  await wait(600);
  assert.equal(heard.saves, 2);
});
