import assert from "node:assert/strict";
import { test } from "node:test";
import { guideWords } from "../words/index.ts";
import { recheckedLines, type Rechecked } from "./recheck.ts";

const fine: Rechecked = { lesson: "Lesson 1: Basic echo", unmet: [], undecided: [], problem: null };

async function told(all: readonly Rechecked[]): Promise<string> {
  const words = await guideWords("en");
  const look = { colour: false, unicode: true, plain: false };
  return recheckedLines({ words, terminal: { look } }, all, 80).join("\n");
}

test("that lessons still pass is said only where some had passed", async () => {
  assert.equal(await told([]), "");
  assert.match(await told([fine]), /still pass/);
});

test("a lesson that has regressed is named, with what is not met", async () => {
  const text = await told([fine, { ...fine, lesson: "Lesson 2: Loop", unmet: ["It goes on."] }]);
  assert.match(text, /^Lesson 2: Loop passed before\. Not met now:\n\n• It goes on\./);
  assert.doesNotMatch(text, /still pass/);
});
