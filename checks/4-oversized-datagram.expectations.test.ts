import assert from "node:assert/strict";
import { test } from "node:test";
import { expectations } from "./4-oversized-datagram.expectations.ts";
import {
  bound,
  bytes,
  elsewhere,
  ended,
  type Happening,
  inAWord,
  labComes,
  portHeld,
  printed,
  recordingOf,
  sent,
  sentInVain,
  settled,
  started,
  typed,
} from "./vocabulary/hand-written.ts";

type Id = keyof typeof expectations;
const port = 8005;

const played = (role: "server" | "client", happenings: readonly Happening[]) => {
  const recording = recordingOf(port, { [role]: [started(), ...happenings] });
  return (id: Id) => inAWord(expectations[id](recording));
};
const hears = (size: number, text: string) => [sent("lab#1", bytes(size)), printed(text)];
/** What the server prints at 1024, at 1025 and at an ordinary size. */
const server = (whole: string, large: string, next: string) =>
  played("server", [bound(), ...hears(1024, whole), ...hears(1025, large), ...hears(377, next)]);

const types = (line: string, text: string, ...sizes: readonly number[]) => [
  typed(line),
  ...sizes.map((size) => sent("client", bytes(size))),
  printed(text),
  settled("rests"),
];
const small = types("512", "sent 512\n", 512);
const largest = types("65507", "sent 65507\n", 65507);
const refused = types("65508", "OSError: [Errno 90] Message too long\n");
const next = types("700", "sent 700\n", 700);
const client = (...lines: readonly (readonly Happening[])[]) => played("client", [labComes(), ...lines.flat()]);

const serverIds: readonly Id[] = ["server-whole-at-1024", "server-notices-1025", "server-survives"];
const clientIds: readonly Id[] = ["client-largest", "client-refused-at-65508", "client-survives"];

test("right programs meet everything", () => {
  const right = [
    server("1024 bytes\n", "1024 bytes, truncated\n", "377 bytes\n"),
    server("收到 1024 字节\n", "收到 1024 字节，已截断\n", "收到 377 字节\n"),
    server("1024, truncated: False\r\n", "1024, truncated: True\r\n", "377, truncated: False\r\n"),
    server("1024 (not truncated)\n", "WinError 10040\n", "377 (not truncated)\n"),
  ];
  for (const told of right) for (const id of serverIds) assert.equal(told(id), "met", id);
  for (const id of clientIds) assert.equal(client(small, largest, refused, next)(id), "met", id);
});

test("an empty recording, and the other role's, meet nothing", () => {
  for (const id of [...serverIds, ...clientIds])
    assert.equal(inAWord(expectations[id](recordingOf(port, {}))), "pending", id);
  for (const id of serverIds) assert.equal(client(small, largest, refused, next)(id), "pending", id);
  for (const id of clientIds) assert.equal(server("1024\n", "1024 truncated\n", "377\n")(id), "pending", id);
});

test("a server that cannot be reached", () => {
  const told = (...happenings: readonly Happening[]) => played("server", happenings);
  assert.equal(told(ended(1))("server-whole-at-1024"), "ended-early");
  assert.equal(told(ended(null, "ENOENT"))("server-whole-at-1024"), "could-not-start");
  assert.equal(told(elsewhere([8080]))("server-whole-at-1024"), "not-bound");
  assert.equal(told(elsewhere([]), portHeld(port))("server-whole-at-1024"), "undecided: port-held");
  for (const id of serverIds.slice(1)) assert.equal(told(ended(1))(id), "pending", id);
});

test("server-whole-at-1024: prints 1024, and no complaint", () => {
  const told = (text: string) => server(text, "1024 truncated\n", "377\n")("server-whole-at-1024");
  assert.equal(told("1024 truncated\n"), "complained");
  assert.equal(told("1023\n"), "size-not-printed");
  assert.equal(told("10240\n"), "size-not-printed");
  assert.equal(told("1 KiB\n"), "size-not-printed");
  assert.equal(told("1.024 kB\n"), "size-not-printed");
  assert.equal(told("1,024 bytes\n"), "met");
  assert.equal(told(""), "size-not-printed");
  assert.equal(played("server", [bound(), ...hears(1024, "Boom\n"), ended(1)])("server-whole-at-1024"), "ended-early");
});

test("server-notices-1025: it says so", () => {
  const told = (text: string) => server("1024\n", text, "377\n")("server-notices-1025");
  assert.equal(told("1024\n"), "did-not-notice");
  assert.equal(told("1025\n"), "did-not-notice");
  assert.equal(told("1024 truncated=0\n"), "did-not-notice");
  assert.equal(told("1024 MSG_TRUNC\n"), "met");
  assert.equal(told("1024 bytes (cut off: it was larger)\n"), "met");
  assert.equal(server("", "", "")("server-notices-1025"), "pending");
  assert.equal(played("server", [bound(), ...hears(1024, "1024\n")])("server-notices-1025"), "pending");
});

test("one that ends at 1025: having said so or not", () => {
  const told = (text: string) => played("server", [bound(), ...hears(1024, "1024\n"), ...hears(1025, text), ended(1)]);
  assert.equal(told("Boom\n")("server-notices-1025"), "ended-early");
  assert.equal(told("Boom\n")("server-survives"), "pending");
  assert.equal(told("message too long\n")("server-notices-1025"), "met");
  assert.equal(told("message too long\n")("server-survives"), "ended-early");
});

test("one that ended before the next datagram was sent has ended", () => {
  const early = played("server", [bound(), ...hears(1024, "1024\n"), ended(0), sentInVain("lab#1", "x".repeat(1025))]);
  assert.equal(early("server-whole-at-1024"), "met");
  assert.equal(early("server-notices-1025"), "ended-early");
  assert.equal(early("server-survives"), "pending");
  const late = played("server", [
    bound(),
    ...hears(1024, "1024\n"),
    ...hears(1025, "1024 truncated\n"),
    ended(0),
    sentInVain("lab#1", "x".repeat(377)),
  ]);
  assert.equal(late("server-survives"), "ended-early");
});

test("server-survives: the next ordinary one is reported as usual", () => {
  const told = (text: string) => server("1024\n", "1024 truncated\n", text)("server-survives");
  assert.equal(told("377 truncated\n"), "complained");
  assert.equal(told("376\n"), "size-not-printed");
  assert.equal(told(""), "size-not-printed");
  assert.equal(
    played("server", [bound(), ...hears(1024, "1024\n"), ...hears(1025, "1024 truncated\n")])("server-survives"),
    "pending",
  );
});

test("server-survives: what it never did, it does not do worse afterwards", () => {
  assert.equal(server("1 KiB\n", "1 KiB truncated\n", "0 KiB\n")("server-survives"), "pending");
  assert.equal(server("1024 truncated\n", "1024 truncated\n", "377 truncated\n")("server-survives"), "met");
});

test("a client that never got to its keyboard", () => {
  assert.equal(client([ended(1)])("client-largest"), "ended-early");
  assert.equal(client([ended(null, "ENOENT")])("client-largest"), "could-not-start");
  assert.equal(client([portHeld(port)])("client-largest"), "undecided: port-held");
  assert.equal(client(small, [ended(0)])("client-largest"), "ended-early");
  assert.equal(client(small)("client-largest"), "pending");
  for (const id of clientIds.slice(1)) assert.equal(client([ended(1)])(id), "pending", id);
});

test("client-largest: one datagram of that size, and no refusal", () => {
  const told = (line: readonly Happening[]) => client(small, line, refused, next)("client-largest");
  assert.equal(told(types("65507", "EMSGSIZE\n", 65507)), "refusal-printed");
  assert.equal(told(types("65507", "EMSGSIZE\n")), "refused-too-early");
  assert.equal(told(types("65507", "too big for me\n")), "nothing-crossed");
  assert.equal(told(types("65507", "sent\n", 65000)), "other-sizes");
  assert.equal(told(types("65507", "EMSGSIZE\n", 65000)), "other-sizes");
  assert.equal(told(types("65507", "sent\n", 65000, 507)), "other-sizes");
  assert.equal(client(small, [typed("65507"), ended(1)], types("65508", ""))("client-largest"), "ended-early");
});

test("client-largest: one that sends too much has its first size as evidence, one from which nothing came has its first line", () => {
  const found = (...lines: readonly (readonly Happening[])[]) => {
    const ruling = expectations["client-largest"](
      recordingOf(port, { client: [started(), labComes(), ...lines.flat()] }),
    );
    return ruling.state === "unmet" ? ruling.finding : ruling;
  };
  const tooMuch = found(types("512", "sent\n", 513), types("65507", "EMSGSIZE\n"), refused, next);
  assert.ok("code" in tooMuch && tooMuch.code === "refused-too-early");
  assert.deepEqual(tooMuch.before, { size: 512, seen: 513 });
  const nothing = found(types("512", "sent\n"), types("65507", "sent\n"), refused, next);
  assert.ok("code" in nothing && nothing.code === "sent-nothing");
  assert.deepEqual([nothing.typed, nothing.port, nothing.earlier], ["512", port, false]);
});

test("where the machine's limit differs, the line before the first one above it counts", () => {
  const told = client(small, types("9216", "ok\n", 9216), types("9217", "errno 40\n"), next);
  for (const id of clientIds) assert.equal(told(id), "met", id);
});

test("client-refused-at-65508: the system's refusal, and nothing crosses", () => {
  const told = (line: readonly Happening[], before = largest) =>
    client(small, before, line, next)("client-refused-at-65508");
  assert.equal(told(types("65508", "sent 65508\n")), "refusal-not-printed");
  assert.equal(told(types("65508", "it does not fit\n")), "refusal-not-printed");
  assert.equal(told(types("65508", "")), "refusal-not-printed");
  assert.equal(told(types("65508", "sent\n", 65507, 1)), "crossed");
  assert.equal(told(types("65508", "message too long\n", 65507)), "crossed");
  assert.equal(told(types("65508", "message TOO long\n")), "met");
  assert.equal(told(types("65508", "error 10040\n")), "met");
  assert.equal(told(types("65508", "too big for me\n"), types("65507", "too big for me\n")), "pending");
  assert.equal(client(small, largest, [typed("65508"), ended(1)])("client-refused-at-65508"), "ended-early");
  assert.equal(client(types("512", ""), largest, refused)("client-refused-at-65508"), "pending");
  assert.equal(client(small, largest)("client-refused-at-65508"), "pending");
});

test("client-survives: an uncaught refusal is printed all right, and ends it", () => {
  const uncaught = client(small, largest, [...types("65508", "uncaught: EMSGSIZE\n"), ended(1)]);
  assert.equal(uncaught("client-refused-at-65508"), "met");
  assert.equal(uncaught("client-survives"), "ended-early");
});

test("client-survives: the next size is sent as usual", () => {
  const told = (line: readonly Happening[]) => client(small, largest, refused, line)("client-survives");
  assert.equal(told(types("700", "")), "sent-nothing");
  assert.equal(told([typed("700"), ended(1)]), "ended-early");
  assert.equal(told(types("700", "", 699)), "other-sizes");
  assert.equal(client(small, largest, [...refused, ended(1)], [typed("700")])("client-survives"), "ended-early");
  assert.equal(client(small, largest, [typed("65508"), ended(1)])("client-survives"), "pending");
  assert.equal(client(small, largest, refused)("client-survives"), "pending");
  assert.equal(client(types("512", ""), largest, refused, next)("client-survives"), "pending");
});
