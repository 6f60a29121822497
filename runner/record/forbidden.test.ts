import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { test } from "node:test";
import { forbiddenPort } from "./forbidden.ts";

const here = new URL("forbidden.js", import.meta.url).href;
/** In a network of its own, where ports below 30000 are for root, and as somebody else. */
const forbidding = (words: string) =>
  spawnSync(
    "unshare",
    [
      "-n",
      "sh",
      "-c",
      `ip link set lo up && echo 30000 >/proc/sys/net/ipv4/ip_unprivileged_port_start && exec setpriv --reuid 65534 --clear-groups "$0" --input-type=module --eval "$1"`,
      process.execPath,
      `import { forbiddenPort } from ${JSON.stringify(here)}; process.stdout.write(JSON.stringify(${words}));`,
    ],
    { encoding: "utf8" },
  );
const can = process.platform === "linux" && forbidding("1").stdout === "1";
const skip = can ? false : "no network of its own can be made here";

const said = "Error: bind EACCES 127.0.0.1:8080";

test("a port that the lab may not bind either is the machine's doing", { skip }, () => {
  const trouble = (port: number) => ({ code: "no-permission", what: `bind 127.0.0.1:${port}` });
  for (const text of [said, "PermissionError: [Errno 13] Permission denied", "bind: Operation not permitted"]) {
    const { stdout, stderr } = forbidding(`forbiddenPort(${JSON.stringify(text)}, [31000, 8080])`);
    assert.deepEqual(JSON.parse(stdout || stderr), trouble(8080));
  }
  const { stdout } = forbidding(`forbiddenPort("IndexError: list index out of range", [8080])`);
  assert.equal(stdout, "null");
});

test("where the lab may bind it, the program has lost something else; and the port is free again", async () => {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  // held by somebody is not forbidden
  assert.equal(forbiddenPort(said, [port]), null);
  socket.close();
  await once(socket, "close");
  assert.equal(forbiddenPort(said, [port]), null);
  const again = createSocket("udp4").bind(port, "127.0.0.1");
  await once(again, "listening");
  again.close();
});
