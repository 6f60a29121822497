import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "../model/recording.ts";
import { showsPort } from "./run-calm.ts";

const printed = (actor: string, text: string): Event => ({ at: 1, scene: "live", actor, kind: "printed", text });

test("a client that prints the port it sends to has shown the lab's own", () => {
  assert.ok(showsPort(printed("client#2", "127.0.0.1:26557 ===> one\n"), 26557));
  assert.ok(showsPort(printed("client", "refused: send EMSGSIZE 127.0.0.1:29317\n"), 29317));
  assert.ok(!showsPort(printed("server", "127.0.0.1:26557 ===> one\n"), 26557));
  assert.ok(!showsPort(printed("client", "127.0.0.1:265570 ===> one\n"), 26557));
  assert.ok(!showsPort({ at: 1, scene: "live", actor: "client", kind: "typed", line: ":26557" }, 26557));
});
