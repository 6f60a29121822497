import assert from "node:assert/strict";
import { test } from "node:test";
import { type Input, openInputs } from "./inputs.ts";
import { showPages } from "./pages.ts";
import type { Terminal } from "./terminal.ts";
import type { Guide } from "./visit.ts";

const escape: Input = { is: "key", key: { name: "escape", text: "" } };
const saved: Input = { is: "saved" };
const told: Input = { is: "told", lines: ["checked"] };

test("what happens behind a page is there when the page is closed, in its order", async () => {
  const inputs = openInputs();
  const look = { colour: false, unicode: true, plain: false };
  const terminal = { look, columns: 80, rows: 24, page: () => {} } as unknown as Terminal;
  const page = showPages({ inputs, terminal, words: { keys: { page: "" } } } as unknown as Guide, () => ["help"]);
  for (const input of [saved, told, escape]) inputs.push(input);
  assert.equal((await page).by, "close");
  assert.deepEqual([await inputs.next(), await inputs.next()], [saved, told]);
});

test("a key behind much else is found, and one that comes later is waited for", async () => {
  const inputs = openInputs();
  for (const input of [saved, escape, told]) inputs.push(input);
  assert.deepEqual(await inputs.nextOfTerminal(), escape);
  const later = inputs.nextOfTerminal();
  for (const input of [saved, { is: "resize" } as const]) inputs.push(input);
  assert.deepEqual(await later, { is: "resize" });
  assert.deepEqual([await inputs.next(), await inputs.next(), await inputs.next()], [saved, told, saved]);
});

test("what was told to a step that has been left is told to no other; keys typed ahead stay", async () => {
  const inputs = openInputs();
  for (const input of [saved, escape, told]) inputs.push(input);
  inputs.forget();
  assert.deepEqual(await inputs.next(), escape);
  assert.ok(inputs.empty());
});

test("what came while the lab could not look comes before quiet", async () => {
  const inputs = openInputs();
  // from here on timers have their turn before what is read
  await new Promise(setImmediate);
  const next = inputs.next(1);
  setImmediate(() => inputs.push(saved));
  for (const until = performance.now() + 5; performance.now() < until;);
  assert.deepEqual(await next, saved);
});
