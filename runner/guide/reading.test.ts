import assert from "node:assert/strict";
import { test } from "node:test";
import { openReading } from "./reading.ts";
import type { Terminal } from "./terminal.ts";

const block = (name: string, rows: number) => Array.from({ length: rows }, (_, row) => `${name}${row}`);

function reader(rows: number, below: number) {
  const printed: string[] = [];
  const terminal = { rows, print: (lines: readonly string[]) => void printed.push(...lines) };
  return { printed, reading: openReading(terminal as unknown as Terminal, () => below) };
}

test("what fits is printed at once", () => {
  const { printed, reading } = reader(24, 4);
  reading.show(block("a", 20));
  assert.deepEqual(printed, block("a", 20));
  assert.equal(reading.left(), 0);
});

test("a longer block is shown from its beginning, and goes on by keys, with nothing lost", () => {
  const { printed, reading } = reader(24, 4);
  reading.show(block("a", 30));
  assert.deepEqual(printed, block("a", 30).slice(0, 20));
  assert.equal(reading.left(), 10);
  reading.more();
  assert.deepEqual(printed, block("a", 30));
  assert.equal(reading.left(), 0);
});

test("a new block begins at once, and blank lines alone do not wait", () => {
  const { printed, reading } = reader(24, 4);
  reading.show(block("a", 30));
  reading.show([...block("b", 20), "", ""]);
  assert.deepEqual(printed, [...block("a", 20), ...block("b", 20)]);
  assert.equal(reading.left(), 0);
});
