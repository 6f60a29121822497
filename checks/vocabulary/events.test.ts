import assert from "node:assert/strict";
import { test } from "node:test";
import { endedEarly } from "./events.ts";
import { ended, printed, recordingOf, started, uncompiled } from "./hand-written.ts";

const findingOf = (...happenings: Parameters<typeof recordingOf>[1][string][number][]) => {
  const ruling = endedEarly(recordingOf(8080, { server: happenings }).events, "server");
  assert.ok(ruling?.state === "unmet");
  return ruling.finding;
};

test("what its compiler refused is told apart from what ended by itself", () => {
  const text = "server.c: In function 'main':\nserver.c:5:3: error: unknown type name 'innt'";
  assert.deepEqual(findingOf(uncompiled("/home/ann/1-basic-echo/server.c"), printed(`${text}\n`), ended(1)), {
    code: "does-not-compile",
    file: "server.c",
    text,
  });
  assert.equal(findingOf(started("/home/ann/server.c"), printed(text), ended(1)).code, "ended-early");
});

test("of many errors the first are shown, and not the warnings before them", () => {
  const some = (what: string) => Array.from({ length: 20 }, (_, index) => `server.c:${index}: ${what} ${index}`);
  const told = (...lines: readonly string[]) => {
    const finding = findingOf(uncompiled("server.c"), printed(lines.join("\n")), ended(1));
    return finding?.code === "does-not-compile" ? finding.text.split("\n") : [];
  };
  assert.deepEqual(told(...some("error:")), some("error:").slice(0, 12));
  assert.deepEqual(told(...some("warning:"), ...some("error:")), some("error:").slice(0, 12));
  assert.deepEqual(told("# command-line-arguments", "./server.go:5:2: undefined: x"), [
    "# command-line-arguments",
    "./server.go:5:2: undefined: x",
  ]);
});
