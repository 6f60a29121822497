import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { test } from "node:test";
import { largestTaken, measuredPayload } from "./limits.ts";

test("the largest size that is taken is found, and in two tries where it is the usual one", async () => {
  const tried: number[] = [];
  const upTo = (limit: number) => async (size: number) => {
    tried.push(size);
    return size <= limit;
  };
  assert.equal(await largestTaken(upTo(65_507)), 65_507);
  assert.deepEqual(tried, [65_507, 65_508]);
  for (const limit of [9216, 1472, 65_506, 1, 0]) assert.equal(await largestTaken(upTo(limit)), limit);
});

test("where everything is taken, or nothing, there is no limit to tell", async () => {
  assert.equal(await largestTaken(async () => true), null);
  assert.equal(await largestTaken(async () => false), null);
});

test("this machine's own: so many bytes are taken by a socket, and one more is refused", async () => {
  const largest = await measuredPayload();
  assert.ok(largest);
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  const send = (size: number) =>
    new Promise((resolve) =>
      socket.send(Buffer.alloc(size), port, "127.0.0.1", (error) =>
        resolve(error === null ? "sent" : (error as NodeJS.ErrnoException).code),
      ),
    );
  assert.equal(await send(largest), "sent");
  assert.equal(await send(largest + 1), "EMSGSIZE");
  socket.close();
});
