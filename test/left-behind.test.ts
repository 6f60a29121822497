import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { cli, lab, plainEnvironment } from "./lab.ts";
import { gone, running } from "./leftovers.ts";

const skip = process.platform === "linux" ? false : "only Linux tells what is left running";

const cwd = mkdtempSync(join(tmpdir(), "udp-lab-test-"));
after(() => rmSync(cwd, { recursive: true }));

// what it starts has left its group and its session, and carries nothing of the lab's in its environment
writeFileSync(
  join(cwd, "server.js"),
  `const { spawn } = require("node:child_process");
const socket = require("node:dgram").createSocket("udp4");
const lasting = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1e9)", (process.argv[2] ?? process.env.SIGN) + "-child"], {
  env: {}, stdio: "ignore", detached: true,
});
lasting.unref();
socket.on("message", (bytes, { port, address }) => socket.send(bytes, port, address));
lasting.once("spawn", () => socket.bind(Number(process.env.LAB_PORT ?? 8080), process.env.LAB_HOST ?? "127.0.0.1"));
`,
);
writeFileSync(join(cwd, "package.json"), "{}");

const node = `"${process.execPath}"`;
let signs = 0;
const newSign = () => `left-behind-${process.pid}-${++signs}`;

/** Starts the lab, and kills it once a process with that word on its command line runs. */
async function killedLab(sign: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (running(sign).filter((pid) => pid !== child.pid).length === 0 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(child.exitCode, null);
  child.kill("SIGKILL");
  await ended;
}

test(
  "after a check nothing runs of what its programs started, not even without their environment",
  { skip },
  async () => {
    const sign = newSign();
    const { stdout } = await lab(["check", "1", "--server", `${node} server.js ${sign}`], cwd);
    assert.match(stdout, /server/);
    assert.deepEqual(await gone(sign), []);
  },
);

test("nor when the lab is killed in its midst", { skip }, async () => {
  const sign = newSign();
  await killedLab(`${sign}-child`, ["check", "1", "--server", `${node} server.js ${sign}`, "--repeat", "1000"]);
  assert.deepEqual(await gone(sign), []);
});

test("nor when the program itself has no environment", { skip }, async () => {
  const sign = newSign();
  const line = `env -i ${node} --eval 'for (;;);' ${sign}`;
  await killedLab(sign, ["check", "1", "--client", line, "--repeat", "1000"]);
  assert.deepEqual(await gone(sign), []);
});

test("a lab run that is killed takes its program and all that this has started along", { skip }, async () => {
  const sign = newSign();
  await killedLab(`${sign}-child`, ["run", "1", "server", "--dir", cwd], { SIGN: sign, LAB_PORT: "28080" });
  assert.deepEqual(await gone(sign), []);
  assert.deepEqual(await gone(join(cwd, "server.js")), []);
});
