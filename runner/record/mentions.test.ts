import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { mentionsAddress } from "./mentions.ts";

const noPipes = process.platform === "win32" ? "Windows has no named pipes among its files" : false;

const cwd = mkdtempSync(join(tmpdir(), "udp-lab-test-"));
after(() => rmSync(cwd, { recursive: true }));

writeFileSync(join(cwd, "asks.py"), 'port = int(os.environ.get("LAB_PORT", 8080))\n');
writeFileSync(join(cwd, "fixed.py"), "port = 8080  # LAB_POR\n");
writeFileSync(join(cwd, "large.bin"), `${"x".repeat(1 << 20)}LAB_PORT`);
mkdirSync(join(cwd, "folder"));

const program = (...args: readonly string[]) => mentionsAddress({ file: "python3", args, cwd });
const line = (text: string) => mentionsAddress({ line: text, cwd });

test("a program whose text speaks of LAB_PORT", () => {
  assert.equal(program("asks.py"), true);
  assert.equal(program("-u", join(cwd, "asks.py")), true);
  assert.equal(mentionsAddress({ file: join(cwd, "asks.py"), args: [], cwd: "/" }), true);
});

test("one that does not", () => {
  assert.equal(program("fixed.py"), false);
  assert.equal(program(), false);
});

test("a line for the shell is looked through word by word, in quotes or not", () => {
  assert.equal(line("python3 asks.py"), true);
  assert.equal(line("cd . && python3 'asks.py' --port 1"), true);
  assert.equal(line('python3 "asks.py"'), true);
  assert.equal(line("python3 fixed.py"), false);
});

test("files that are missing, folders, or too large to be a program's text are passed over", () => {
  assert.equal(program("nowhere.py", "folder", "", "\0"), false);
  assert.equal(program("large.bin"), false);
  assert.equal(program("nowhere.py", "asks.py"), true);
});

// a reader of such a file would wait for ever, so it is another process that looks, and it is killed after a while
test("devices, pipes and the kernel's own files are passed over: they have no end", { skip: noPipes }, () => {
  spawnSync("mkfifo", [join(cwd, "fifo")]);
  assert.ok(statSync(join(cwd, "fifo")).isFIFO());
  const look = `import { mentionsAddress } from ${JSON.stringify(new URL("mentions.js", import.meta.url).href)};
process.stdout.write(String(mentionsAddress({ line: process.argv[1], cwd: process.cwd() })));`;
  for (const text of ["cat /dev/zero", "head -c 1000000000 /dev/zero", "cat fifo", "cat /proc/kmsg"]) {
    const args = ["--input-type=module", "--eval", look, text];
    const { stdout, signal } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", timeout: 20_000 });
    assert.deepEqual([stdout, signal], ["false", null], text);
  }
});

test("the words of the command itself are not its text", () => {
  assert.equal(line("LAB_PORT=1 python3 fixed.py"), false);
});
