import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { test, type TestContext } from "node:test";
import { ownership } from "./ownership.ts";
import type { Program } from "./program.ts";

const skip = process.platform === "linux" ? false : "only Linux tells who holds a socket";

/** A port of this process's, on loopback. */
async function open(t: TestContext): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const socket = createSocket("udp4");
  await new Promise<void>((bound) => socket.bind(0, "127.0.0.1", bound));
  const close = () => new Promise<void>((closed) => socket.close(closed));
  t.after(() => close().catch(() => {}));
  return { port: socket.address().port, close };
}

/** A port whose socket has been closed already. */
async function closed(t: TestContext): Promise<number> {
  const { port, close } = await open(t);
  await close();
  return port;
}

/** This very process plays the server. */
const owners = () => ownership(() => new Map([["server", { pid: process.pid } as Program]]));

test("a port that the program holds is the program's", { skip }, async (t) => {
  const { port } = await open(t);
  assert.equal(owners()(port, "else"), "server");
});

test("from a closed socket, while the program has another: its own by the random words alone", { skip }, async (t) => {
  await open(t);
  assert.equal(owners()(await closed(t), "else"), "stranger");
  assert.equal(owners()(await closed(t), "written"), "stranger");
  assert.equal(owners()(await closed(t), "drawn"), "server");
});

test("empty ones from closed sockets are its own once it is known to close its sockets", { skip }, async (t) => {
  await open(t);
  const owner = owners();
  assert.equal(owner(await closed(t), "empty"), "stranger");
  assert.equal(owner(await closed(t), "drawn"), "server");
  assert.equal(owner(await closed(t), "empty"), "server");
});
