import assert from "node:assert/strict";
import { test } from "node:test";
import { aim, type Fault, type FaultPlan, noFaults, treat, withLoss } from "./faults.ts";

function treatments(plan: FaultPlan, count: number): readonly (Fault | null)[] {
  return Array.from({ length: count }, () => {
    const treated = treat(plan);
    plan = treated.plan;
    return treated.fault;
  });
}

test("without faults every datagram is handed on", () => {
  assert.deepEqual(treatments(noFaults("a"), 3), [null, null, null]);
});

test("an aimed fault befalls the next datagram and no other", () => {
  assert.deepEqual(treatments(aim(noFaults("a"), "drop"), 3), ["drop", null, null]);
});

test("aimed faults befall one datagram each, in the order of aiming", () => {
  assert.deepEqual(treatments(aim(aim(noFaults("a"), "swap"), "duplicate"), 3), ["swap", "duplicate", null]);
});

test("the same seed loses the same datagrams, another seed others", () => {
  const half = withLoss(noFaults("a"), 0.5);
  assert.deepEqual(treatments(half, 50), treatments(half, 50));
  assert.notDeepEqual(treatments(half, 50), treatments(withLoss(noFaults("b"), 0.5), 50));
});

test("a rate is met about", () => {
  const lost = treatments(withLoss(noFaults("a"), 0.3), 2000).filter((fault) => fault === "drop").length;
  assert.ok(lost > 500 && lost < 700, `${lost} of 2000`);
});

test("a rate of 1 loses all, and rates beyond are brought back into range", () => {
  assert.deepEqual(treatments(withLoss(noFaults("a"), 7), 3), ["drop", "drop", "drop"]);
  assert.deepEqual(treatments(withLoss(noFaults("a"), -1), 3), [null, null, null]);
});

test("aiming shifts no later chance: the nth datagram's fate is the seed's alone", () => {
  const half = withLoss(noFaults("a"), 0.5);
  assert.deepEqual(treatments(aim(half, "duplicate"), 20).slice(1), treatments(half, 20).slice(1));
});
