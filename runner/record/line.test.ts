import assert from "node:assert/strict";
import { test } from "node:test";
import { openLine, type Parcel } from "./line.ts";
import type { Peer } from "./peer.ts";

const at = (port: number) => ({ address: "127.0.0.1", port });
const turn = () => new Promise(setImmediate);

const parcel = (id: number): Parcel => {
  const payload = Uint8Array.of(id);
  return { payload, datagram: { id, from: at(1), to: at(2), size: 1, payload } };
};

/** A line whose socket tells what is handed to it, and waits to be told how that ended. */
function openLineTo(target: { port: number; sure: boolean }) {
  const carried: { readonly how: "pour" | "attempt"; readonly ids: number[]; end(result: "sent" | "refused"): void }[] =
    [];
  const carry = (how: "pour" | "attempt") => (payloads: readonly Uint8Array[]) =>
    new Promise<"sent" | "refused">((end) => carried.push({ how, ids: payloads.map(([id]) => id!), end }));
  const attempt = carry("attempt");
  const via: Peer = {
    endpoint: at(1),
    pour: carry("pour"),
    attempt: (payload) => attempt([payload]),
    forget() {},
    close: async () => {},
  };
  const fates: string[] = [];
  const line = openLine({
    via,
    receiver: "server",
    to: () => ({ endpoint: at(target.port), sure: target.sure }),
    onArrived: ({ datagram }) => fates.push(`${datagram.id} arrived`),
    onLost: ({ datagram }, why) => fates.push(`${datagram.id} ${why}`),
    onResult: () => {},
    isClosed: () => false,
  });
  const push = async (...ids: number[]) => {
    for (const id of ids) line.push(parcel(id));
    await turn();
  };
  return { line, carried, fates, push };
}

test("what comes together goes on together, and what comes next does not wait for its fate", async () => {
  const { carried, fates, push } = openLineTo({ port: 5, sure: true });
  await push(1, 2, 3);
  await push(4, 5);
  assert.deepEqual(
    carried.map(({ ids }) => ids),
    [
      [1, 2, 3],
      [4, 5],
    ],
  );
  carried[0]!.end("sent");
  await turn();
  assert.deepEqual(fates, ["1 arrived", "2 arrived", "3 arrived"]);
  carried[1]!.end("refused");
  await turn();
  assert.deepEqual(fates.slice(3), ["4 nobody-bound", "5 nobody-bound"]);
});

test("one that an effect has shown to have arrived arrives once, and in its place", async () => {
  const { line, carried, fates, push } = openLineTo({ port: 5, sure: true });
  await push(1, 2);
  await push(3);
  line.confirm();
  assert.deepEqual(fates, ["1 arrived"]);
  carried[0]!.end("sent");
  await turn();
  assert.deepEqual(fates, ["1 arrived", "2 arrived"]);
  assert.equal(line.underWay(), 1);
  carried[1]!.end("sent");
  await turn();
  assert.deepEqual(fates, ["1 arrived", "2 arrived", "3 arrived"]);
  assert.equal(line.underWay(), 0);
});

test("a refusal loses all that are under way, and none that an effect has shown", async () => {
  const { line, carried, fates, push } = openLineTo({ port: 5, sure: true });
  await push(1, 2);
  await push(3);
  line.confirm();
  for (const { end } of carried) end("refused");
  await turn();
  assert.deepEqual(fates, ["1 arrived", "2 nobody-bound", "3 nobody-bound"]);
});

test("no more than 32 are under way at once", async () => {
  const { carried, push } = openLineTo({ port: 5, sure: true });
  await push(...Array.from({ length: 40 }, (_, index) => index));
  assert.deepEqual(
    carried.map(({ ids }) => ids.length),
    [32],
  );
  carried[0]!.end("sent");
  await turn();
  assert.deepEqual(carried[1]!.ids, [32, 33, 34, 35, 36, 37, 38, 39]);
});

test("to where nobody may be bound they go one at a time, and to another port only when those before have their fate", async () => {
  const target = { port: 5, sure: true };
  const { carried, push } = openLineTo(target);
  await push(1);
  target.port = 6;
  await push(2);
  assert.equal(carried.length, 1);
  carried[0]!.end("sent");
  await turn();
  assert.deepEqual(carried[1]!.ids, [2]);
  target.sure = false;
  await push(3, 4);
  assert.equal(carried.length, 2);
  for (const next of [3, 4]) {
    carried.at(-1)!.end("sent");
    await turn();
    assert.deepEqual([carried.at(-1)!.how, carried.at(-1)!.ids], ["attempt", [next]]);
  }
});
