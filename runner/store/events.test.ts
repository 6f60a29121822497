import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "../model/recording.ts";
import { decodeRecording, encodeEvent, encodeHeader, lineDecoder, type RecordingHeader } from "./events.ts";

const header: RecordingHeader = {
  version: 1,
  lesson: "basic-echo",
  seed: "a seed",
  language: "zh-CN",
};
const base = { at: 1.5, scene: "one", actor: "client" };
const endpoint = { address: "127.0.0.1", port: 8080 };
const datagram = {
  id: 1,
  from: endpoint,
  to: endpoint,
  size: 9000,
  payload: Uint8Array.of(0, 255, 10, 13),
};

const events: readonly Event[] = [
  { ...base, kind: "started", command: "node client.ts" },
  { ...base, kind: "bound", endpoint },
  { ...base, kind: "unbound", endpoint },
  { ...base, kind: "typed", line: "武大郎\u2028" },
  { ...base, kind: "printed", text: "\x1b[31m\n", omitted: 3 },
  { ...base, kind: "sent", datagram },
  { ...base, kind: "arrived", id: 1 },
  { ...base, kind: "dropped", id: 1, why: "fault" },
  { ...base, kind: "refused", to: endpoint },
  { ...base, kind: "settled", how: "rests", reads: null },
  { ...base, kind: "elsewhere", udp: [1], tcp: [] },
  { ...base, kind: "refusals", count: 2 },
  { ...base, kind: "exited", code: null, signal: "SIGTERM" },
  { ...base, kind: "stranger", datagram },
  { ...base, kind: "waiting", forWhat: "bind" },
  { ...base, kind: "trouble", trouble: { code: "port-held", port: 1, holder: null } },
];

test("what was written is read again, every kind of event", () => {
  const text = encodeHeader(header) + events.map(encodeEvent).join("");
  assert.equal(text.split("\n").length, events.length + 2);
  assert.deepEqual(decodeRecording(text), {
    header,
    recording: { lesson: "basic-echo", seed: "a seed", events },
  });
});

test("a Buffer that is part of a larger one is written as it is", () => {
  const payload = Buffer.from("xhellox").subarray(1, 6);
  const line = encodeEvent({ ...base, kind: "sent", datagram: { ...datagram, payload } });
  assert.match(line, /"payload":"aGVsbG8="/);
});

test("a damaged line is named by what is wrong with it and where", () => {
  const good = encodeHeader(header).trimEnd();
  const second = (line: string) => {
    const decode = lineDecoder();
    decode(good);
    const decoded = decode(line);
    return decoded.is === "damage" ? decoded.damage : decoded;
  };
  const sent = (change: object) =>
    JSON.stringify({
      ...base,
      kind: "sent",
      datagram: { ...datagram, payload: "aGk=", ...change },
    });
  const cases: [string, string][] = [
    ["", "not-json"],
    ['{"at":1', "not-json"],
    ["[]", "unknown-event"],
    ['{"at":1,"scene":"","actor":"","kind":"constructor"}', "unknown-event"],
    ['{"at":1,"scene":"","actor":"","kind":"exploded"}', "unknown-event"],
    ['{"at":-1,"scene":"","actor":"","kind":"typed","line":""}', "damaged-event"],
    ['{"at":1,"scene":"","actor":"","kind":"typed"}', "damaged-event"],
    [sent({ size: 1 }), "damaged-event"],
    [sent({ payload: "?" }), "damaged-event"],
    [sent({ payload: Buffer.alloc(2049).toString("base64") }), "damaged-event"],
    [sent({ from: { address: "127.0.0.1", port: 70000 } }), "damaged-event"],
    [" ".repeat(5_000_000), "line-too-long"],
  ];
  for (const [line, code] of cases) assert.deepEqual(second(line), { code, line: 2 }, line.slice(0, 80));
  assert.equal((second(sent({})) as { is: string }).is, "event");
});

test("a file without a header, of another version, or empty", () => {
  assert.deepEqual(decodeRecording(""), { code: "no-header", line: 1 });
  assert.deepEqual(decodeRecording(encodeEvent(events[0] as Event)), {
    code: "no-header",
    line: 1,
  });
  assert.deepEqual(decodeRecording('{"version":2}\n'), { code: "unknown-version", line: 1 });
  assert.deepEqual(decodeRecording('{"version":1,"lesson":"a","seed":"b","language":"fr"}\n'), {
    code: "no-header",
    line: 1,
  });
});
