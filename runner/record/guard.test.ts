import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { script } from "./guard.ts";
import { onPath } from "./on-path.ts";

const skip = process.platform === "win32" ? "Windows has no guard" : false;

/** What may be /bin/sh somewhere. */
const shells: readonly (readonly string[])[] = [["sh"], ["dash"], ["bash"], ["busybox", "sh"]];

/** A process that lasts, in a group of its own, with nothing in its environment and no trace. */
const lasting = (): ChildProcess =>
  spawn(process.execPath, ["--eval", "setInterval(() => {}, 1e9)"], { env: {}, stdio: "ignore", detached: true });

const running = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

for (const [shell, ...args] of shells) {
  const without = onPath([shell!]) === null ? `no ${shell} here` : skip;
  test(
    `in ${shell}: what was watched goes when the pipe ends, and what was forgotten stays`,
    { skip: without },
    async () => {
      const [group, process, forgotten] = [lasting(), lasting(), lasting()];
      // no grep on this PATH but the usual one: the guard finds its tools by itself
      const guard = spawn(
        shell === "busybox" ? onPath(["busybox"])! : onPath([shell!])!,
        [...args, "-c", script, "guard", "no-mark", "0"],
        {
          env: { PATH: "/nowhere" },
          stdio: ["pipe", "ignore", "ignore"],
        },
      );
      const gone = [group, process, guard].map((child) => once(child, "exit"));
      guard.stdin!.end(
        [
          `watch ${-forgotten.pid!}`,
          `watch ${-group.pid!}`,
          `watch ${process.pid}`,
          `forget ${-forgotten.pid!}`,
          "",
        ].join("\n"),
      );
      const [byGroup, byItself] = await Promise.all(gone);
      assert.deepEqual([byGroup![1], byItself![1]], ["SIGKILL", "SIGKILL"]);
      assert.ok(running(forgotten));
      forgotten.kill("SIGKILL");
    },
  );
}

test(
  "a lab that has ended all its programs takes its guard along; one that breaks off leaves it its work",
  { skip },
  () => {
    const told = (words: string) =>
      spawnSync("/bin/sh", ["-c", `${script.replaceAll("kill -s KILL", "echo kill")}`, "guard", "no-mark", "0"], {
        input: words,
        encoding: "utf8",
      });
    assert.equal(told("watch -4194305\nforget -4194305\ndone\n").stdout, "");
    assert.match(told("watch -4194305\ndone\n").stdout, /^kill -- -4194305$/m);
  },
);
