import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, examples, lessonOf, metOne, missed, mixed, verdictOf } from "./hand-written.ts";
import { json } from "./json.ts";

test("one object as the command line promises it", () => {
  const all = JSON.parse(json(mixed(), contextOf()));
  assert.deepEqual(Object.keys(all), ["version", "verdict", "seed", "lessons"]);
  assert.equal(all.version, 1);
  const [lesson] = all.lessons;
  assert.deepEqual(Object.keys(lesson), ["number", "id", "verdict", "durationMs", "expectations"]);
  const [unmet, met, skipped, undecided] = lesson.expectations;
  assert.deepEqual(Object.keys(unmet), ["id", "role", "outcome", "message", "hint", "finding", "durationMs"]);
  assert.deepEqual(Object.keys(met), ["id", "role", "outcome", "message", "durationMs"]);
  assert.equal(skipped.message, "server-replies-upper has to work first");
  assert.match(undecided.message, /^The lab could not try this/);
});

test("bytes are text and hex, whichever kind of array holds them", () => {
  for (const seen of [Uint8Array.from([0x68, 0xff]), Buffer.from([0x68, 0xff])]) {
    const verdict = verdictOf(lessonOf([missed("client-x", { code: "sent-unasked", seen })]));
    const finding = JSON.parse(json(verdict, contextOf())).lessons[0].expectations[0].finding;
    assert.deepEqual(finding, { code: "sent-unasked", seen: { text: "h\ufffd", hex: "68ff" } });
  }
});

test("a list of payloads, too", () => {
  const verdict = verdictOf(lessonOf([missed("client-x", examples["too-few-datagrams"])]));
  const { finding } = JSON.parse(json(verdict, contextOf())).lessons[0].expectations[0];
  assert.deepEqual(finding.seen.at(-1), { text: "", hex: "" });
});

test("repeated", () => {
  const verdict = verdictOf(lessonOf([{ ...metOne("server-x"), metCount: 5 }]));
  const all = JSON.parse(json(verdict, contextOf("en", { repeat: 5 })));
  assert.equal(all.repeat, 5);
  assert.equal(all.lessons[0].expectations[0].metCount, 5);
});
