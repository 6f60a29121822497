import assert from "node:assert/strict";
import { test } from "node:test";
import { listen, pickPort } from "./endpoint.ts";

test("an address that is taken is an error, not a shared address", async () => {
  const first = await listen(0, () => {});
  await assert.rejects(
    listen(first.endpoint.port, () => {}),
    { code: "EADDRINUSE" },
  );
  await first.close();
  const again = await listen(first.endpoint.port, () => {});
  await again.close();
});

test("ports for programs lie under the ephemeral range, and are none of those taken", () => {
  const taken = new Set(Array.from({ length: 9_999 }, (_, index) => 20_000 + index));
  assert.equal(pickPort(taken), 29_999);
  for (let count = 0; count < 1000; count++) {
    const port = pickPort(new Set());
    assert.ok(port >= 20_000 && port < 30_000);
  }
});

test("a port that has been given away is not given again, though nobody has bound it yet", () => {
  const ports = Array.from({ length: 2000 }, () => pickPort(new Set()));
  assert.equal(new Set(ports).size, ports.length);
});
