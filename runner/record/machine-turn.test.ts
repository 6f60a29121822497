import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { lessonTurns } from "./machine-turn.ts";
import { onPath } from "./on-path.ts";

const skip = process.platform === "linux" ? false : "labs are kept apart on Linux only";
/** No lesson's. */
const port = 1;

test("one turn at a time, also among labs that do not know of each other", { skip }, async () => {
  const [one, other] = [lessonTurns(port), lessonTurns(port)];
  const order: string[] = [];
  const first = await one();
  const second = other().then((turn) => {
    order.push("second");
    return turn;
  });
  // a turn of another address is free meanwhile
  (await lessonTurns(port + 1)()).release();
  order.push("first released");
  first.release();
  (await second).release();
  assert.deepEqual(order, ["first released", "second"]);
});

test(
  "a holder that cannot be asked is waited for all the same",
  { skip: skip || (onPath(["python3"]) ? false : "no python3 here") },
  async (t) => {
    // bound, and not listening: who connects is refused; Node may fill up its name for it with zeros
    const code = [
      "import socket, sys",
      `name = "\\0udp-lab-turn-${port}"`,
      "for each in name, name.ljust(108, chr(0)):",
      " held = socket.socket(socket.AF_UNIX)",
      " held.bind(each)",
      " held.detach()",
      "print('held', flush=True)",
      "sys.stdin.read()",
    ].join("\n");
    const holder = spawn("python3", ["-c", code]);
    t.after(() => holder.kill());
    await once(holder.stdout, "data");
    let has = false;
    const turn = lessonTurns(port)().then((taken) => {
      has = true;
      return taken;
    });
    (await lessonTurns(port + 1)()).release();
    assert.equal(has, false);
    holder.stdin.end();
    (await turn).release();
  },
);
