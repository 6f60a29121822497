import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Event } from "../runner/model/recording.ts";
import { decodeRecording } from "../runner/store/events.ts";

export function recorded(file: string): readonly Event[] {
  const decoded = decodeRecording(readFileSync(file, "utf8"));
  assert.ok("recording" in decoded, JSON.stringify(decoded));
  return decoded.recording.events;
}

/** Each datagram as `step: actor payload`, with what became of it where it did not arrive. */
export function datagrams(events: readonly Event[]): readonly string[] {
  const lost = new Map(events.flatMap((event) => (event.kind === "dropped" ? [[event.id, event.why] as const] : [])));
  const arrived = new Set(events.flatMap((event) => (event.kind === "arrived" ? [event.id] : [])));
  return events.flatMap((event) => {
    if (event.kind !== "sent") return [];
    const { id, size, payload } = event.datagram;
    const text = size >= 100 ? `${size} bytes` : Buffer.from(payload).toString("utf8");
    const fate = lost.has(id) ? ` (${lost.get(id)})` : arrived.has(id) ? "" : " (on its way)";
    return [`${event.scene}: ${event.actor} ${text}${fate}`.trimEnd()];
  });
}

/** All that an actor printed in a step. */
export const printed = (events: readonly Event[], step: string, actor: string): string =>
  events
    .map((event) => (event.kind === "printed" && event.scene === step && event.actor === actor ? event.text : ""))
    .join("");

/** What is seen on the wire when a lesson is played from start to end. */
export const expected: Readonly<Record<number, readonly string[]>> = {
  1: [
    "first-line: client hello",
    "first-line: server HELLO",
    "outer-blanks: client hello again",
    "outer-blanks: server HELLO AGAIN",
    "empty-line: client",
    "empty-line: server",
    "second-client: client#2 me too",
    "second-client: server ME TOO",
    "into-the-void: client anyone there (nobody-bound)",
    "server-returns: client#2 welcome back",
    "server-returns: server WELCOME BACK",
    "client-again: client new port",
    "client-again: server NEW PORT",
  ],
  2: [
    ["three-rounds", "client", "one"],
    ["three-rounds", "client", "two"],
    ["three-rounds", "client", "three"],
    ["blanks-travel", "client", "  hi "],
    ["letters-and-bytes", "client", "你好"],
    ["second-client", "client#2", "second here"],
    ["taking-turns", "client", "left"],
    ["taking-turns", "client#2", "right"],
    ["taking-turns", "client", "left again"],
    ["clients-go-on", "client", "still here"],
    ["clients-go-on", "client#2", "so am i"],
  ].flatMap(([step, actor, text]) => [
    `${step}: ${actor} ${text}`.trimEnd(),
    `${step}: server ${text?.toUpperCase()}`.trimEnd(),
  ]),
  3: [
    ...["randy", "hello", "world", ""].map((text) => `four-datagrams: client ${text}`.trimEnd()),
    ...["randy", "hello", "world", ""].map((text) => `udp-to-nobody: client#2 ${text} (nobody-bound)`),
    ...["randy", "hello", "world", ""].map((text) => `server-returns: client#3 ${text}`.trimEnd()),
  ],
  4: [
    "five-bytes: client xxxxx",
    "buffer-full: client 1024 bytes",
    "one-byte-more: client 1025 bytes",
    "three-thousand: client 3000 bytes",
    "five-again: client xxxxx",
    "no-bytes: client",
    "the-largest: client 65507 bytes",
    "life-goes-on: client 100 bytes",
  ],
  5: [
    "three-messages: client rain?",
    "three-messages: client#2 lunch?",
    "three-messages: client#3 你好",
    "first-reply: server no rain",
    "other-replies: server noodles",
    "other-replies: server 你也好",
    "same-name: client left",
    "same-name: client#2 right",
    "same-name-replies: server hello left",
    "same-name-replies: server hello right",
    "one-leaves: client#3 wait for me",
    "reply-to-nobody: server too late (nobody-bound)",
    "reply-to-nobody: client and me?",
    "reply-to-nobody: server you are here",
  ],
};
