import assert from "node:assert/strict";
import { test } from "node:test";
import { output, payload, words } from "../../words/findings.ts";
import { evidence } from "./evidence.ts";
import { contextOf } from "./hand-written.ts";

const context = contextOf();
const text = { message: "", next: "" };

test("long payloads are shown in full, and where they differ", () => {
  const [one, other] = ["z".repeat(300) + "a", "z".repeat(300) + "b"].map((each) => Buffer.from(each));
  const lines = evidence(
    { ...text, expected: payload(one ?? Buffer.of()), seen: payload(other ?? Buffer.of()) },
    80,
    10,
    context,
  );
  assert.equal(lines.join("").match(/z/g)?.length, 600 + (lines.slice(-3).join("").match(/z/g)?.length ?? 0));
  assert.match(lines.at(-1) ?? "", /\^ the first difference is at byte 300$/);
});

test("very long ones only where they differ", () => {
  const lines = evidence(
    { ...text, expected: payload(Buffer.alloc(2000, 97)), seen: payload(Buffer.alloc(2000, 98)) },
    80,
    10,
    context,
  );
  assert.equal(lines.length, 3);
});

test("blanks at an end and unseen letters are shown as bytes", () => {
  const view = (payloadText: string) => evidence({ ...text, seen: payload(Buffer.from(payloadText)) }, 80, 10, context);
  assert.deepEqual(view("kiwi "), ['seen      "kiwi "  (5 bytes)', "          <6b 69 77 69 20>"]);
  assert.equal(view("武大郎").length, 1);
  assert.deepEqual(view(""), ["seen      (empty, 0 bytes)"]);
});

test("words and output have their labels", () => {
  const lines = evidence({ ...text, expected: words("one"), seen: output("a\nb") }, 80, 10, context);
  assert.deepEqual(lines, ["expected  one", "seen      │ a", "          │ b"]);
});
