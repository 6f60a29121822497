import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import type { Endpoint } from "../model/recording.ts";
import { openBurstSocket } from "./burst.ts";
import { listen, pickPort } from "./endpoint.ts";
import { openPeer } from "./peer.ts";
import { platform } from "./platform/here.ts";
import { loopback, openSocket } from "./socket.ts";

const bytes = (text: string) => Buffer.from(text, "utf8");
const freePort = () => pickPort(new Set(platform.udpSockets()?.map(({ local }) => local.port)));
const at = (port: number): Endpoint => ({ address: loopback, port });

/** Binds the port that it is told after so many microseconds, and tells all that came once "end" has come. */
const binder = `const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ port, wait }) => {
  const heard = [];
  const socket = require("node:dgram").createSocket("udp4");
  socket.on("message", (text) => {
    if (String(text) !== "end") return heard.push(String(text));
    socket.close(() => parentPort.postMessage(heard));
  });
  const until = process.hrtime.bigint() + BigInt(wait) * 1000n;
  const bind = () => process.hrtime.bigint() < until ? setImmediate(bind) : socket.bind(port, "127.0.0.1");
  bind();
});`;

const ignore = () => {};
const kinds = { "Node's socket": openSocket, ...(platform.bursts ? { "one for bursts": openBurstSocket } : {}) };

for (const [kind, open] of Object.entries(kinds)) {
  test(
    `${kind}: a socket that is bound at any moment gets the first datagram exactly once, a hundred times`,
    { timeout: 20_000 },
    async () => {
      const worker = new Worker(binder, { eval: true });
      await once(worker, "online");
      try {
        let refusals = 0;
        for (let turn = 0; turn < 100; turn++) {
          const port = freePort();
          const peer = await openPeer(ignore, ignore, { open });
          const heard = once(worker, "message");
          worker.postMessage({ port, wait: (turn * 7919) % 12_000 });
          while ((await peer.attempt(bytes(`first ${turn}`), at(port))) === "refused") refusals += 1;
          await peer.attempt(bytes("end"), at(port));
          assert.deepEqual((await heard)[0], [`first ${turn}`]);
          await peer.close();
        }
        assert.ok(refusals > 0, "nobody was ever late");
      } finally {
        await worker.terminate();
      }
    },
  );

  test(`${kind}: where nobody is bound the peer is refused, and is told so each time`, async () => {
    const late: Endpoint[] = [];
    const peer = await openPeer(ignore, (to) => late.push(to), { open });
    const nobody = at(freePort());
    for (let turn = 0; turn < 20; turn++) assert.equal(await peer.attempt(bytes("?"), nobody), "refused");
    assert.deepEqual(late, []);
    await peer.close();
  });

  test(
    `${kind}: a refusal that comes when nobody waits for it any more is told all the same`,
    { timeout: 5000 },
    async (t) => {
      let tell: (to: Endpoint) => void = () => {};
      const told = new Promise<Endpoint>((resolve) => (tell = resolve));
      const peer = await openPeer(ignore, (to) => tell(to), { open });
      const nobody = at(freePort());
      await peer.attempt(bytes("connects"), nobody);
      t.mock.timers.enable({ apis: ["setTimeout", "setImmediate"] });
      const attempt = peer.attempt(bytes("?"), nobody);
      // its socket is known already: the wait begins within a few promises
      for (let count = 0; count < 5; count++) await Promise.resolve();
      t.mock.timers.tick(1000);
      assert.equal(await attempt, "sent");
      t.mock.timers.reset();
      assert.deepEqual(await told, nobody);
      await peer.close();
    },
  );

  test(`${kind}: a peer hears what comes to its port, from whatever port, and the payload is whole`, async () => {
    const heard: string[] = [];
    let done = () => {};
    const all = new Promise<void>((resolve) => (done = resolve));
    const peer = await openPeer(
      (payload, from) => {
        heard.push(`${from.port} ${payload.length}`);
        if (heard.length === 4) done();
      },
      ignore,
      { open },
    );
    const one = await listen(0, (payload, from) => one.send(payload, from));
    const other = await listen(0, () => {});
    const sizes = [0, 9000];
    for (const size of sizes) assert.equal(await peer.attempt(Buffer.alloc(size, "x"), one.endpoint), "sent");
    for (const size of sizes) other.send(Buffer.alloc(size, "x"), peer.endpoint);
    await all;
    const expected = [one, other].flatMap(({ endpoint }) => sizes.map((size) => `${endpoint.port} ${size}`));
    assert.deepEqual(heard.toSorted(), expected.toSorted());
    await Promise.all([peer, one, other].map((socket) => socket.close()));
  });

  test(`${kind}: each of many peers has a port of its own`, async () => {
    const peers = await Promise.all(Array.from({ length: 600 }, () => openPeer(ignore, ignore, { open })));
    try {
      assert.equal(new Set(peers.map(({ endpoint }) => endpoint.port)).size, peers.length);
    } finally {
      await Promise.all(peers.map((peer) => peer.close()));
    }
  });

  test(`${kind}: payloads of all sizes stay as they came, whatever comes after them`, async () => {
    const kept: Uint8Array[] = [];
    const peer = await openPeer((payload) => kept.push(payload), ignore, { open });
    const sender = await listen(0, ignore);
    const sizes = [9000, 1, 0, 64, 64, 65_000, 3, 1024, 700, 65_507];
    for (const [index, size] of sizes.entries()) {
      sender.send(Buffer.alloc(size, index + 1), peer.endpoint);
      while (kept.length <= index) await new Promise(setImmediate);
    }
    for (const [index, size] of sizes.entries())
      assert.ok(Buffer.alloc(size, index + 1).equals(kept[index]!), `${size}`);
    await Promise.all([peer, sender].map((socket) => socket.close()));
  });

  test(`${kind}: what is poured to a bound port arrives whole and in order; to nobody, it is refused`, async () => {
    const heard: string[] = [];
    const server = await listen(0, (payload) => heard.push(Buffer.from(payload).toString("utf8")));
    const peer = await openPeer(ignore, ignore, { open });
    const texts = Array.from({ length: 32 }, (_, index) => `text ${index}`);
    assert.equal(await peer.pour(texts.map(bytes), server.endpoint), "sent");
    while (heard.length < texts.length) await new Promise(setImmediate);
    assert.deepEqual(heard, texts);
    await server.close();
    assert.equal(await peer.pour(texts.map(bytes), server.endpoint), "refused");
    await peer.close();
  });

  test(`${kind}: more is poured before the fate of the first is known; a refusal is told to all that are under way`, async () => {
    const heard: string[] = [];
    const server = await listen(0, (payload) => heard.push(Buffer.from(payload).toString("utf8")));
    const peer = await openPeer(ignore, ignore, { open });
    const pourBoth = () => Promise.all(["one", "two"].map((text) => peer.pour([bytes(text)], server.endpoint)));
    assert.deepEqual(await pourBoth(), ["sent", "sent"]);
    while (heard.length < 2) await new Promise(setImmediate);
    assert.deepEqual(heard, ["one", "two"]);
    await server.close();
    assert.deepEqual(await pourBoth(), ["refused", "refused"]);
    await peer.close();
  });
}
