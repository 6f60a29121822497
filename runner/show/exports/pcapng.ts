import type { Recording } from "../../model/recording.ts";
import type { LadderWords } from "../../words/ladder.ts";
import { ladderOf } from "../ladder.ts";
import type { Lane } from "../lanes.ts";
import { actorName, fateText } from "../row-text.ts";
import type { DatagramRow } from "../rows.ts";
import { largestPayload, udpPacket } from "./ipv4.ts";

const rawIp = 101;
const comment = 1;
const nobodysHost = 254;
const mostLanes = 253;

/** A capture that Wireshark opens: an address of its own for each actor, so that its flow graph has their columns. */
export function pcapng(recording: Recording, words: LadderWords): Uint8Array {
  const { lanes, rows } = ladderOf(recording.events);
  const datagrams = rows.filter((row): row is DatagramRow => row.kind === "datagram");
  const fitting = datagrams.filter((row) => row.datagram.size <= largestPayload);
  const left = datagrams.length - fitting.length;
  const notes = [words.title(recording.lesson), ...(left > 0 ? [words.leftOut(left)] : [])];
  return Buffer.concat([
    sectionHeader(notes),
    interfaceDescription(),
    names(lanes, words),
    ...fitting.map((row) => packet(row, lanes, words)),
  ]);
}

function host(lanes: readonly Lane[], actor: string | null): number {
  const index = lanes.findIndex((lane) => lane.actor === actor);
  return index === -1 || index >= mostLanes ? nobodysHost : index + 1;
}

function sectionHeader(notes: readonly string[]): Buffer {
  const body = Buffer.alloc(16);
  body.writeUInt32LE(0x1a2b3c4d, 0);
  body.writeUInt16LE(1, 4);
  body.writeBigInt64LE(-1n, 8);
  return block(0x0a0d0d0a, body, options(notes));
}

function interfaceDescription(): Buffer {
  const body = Buffer.alloc(8);
  body.writeUInt16LE(rawIp, 0);
  return block(1, body);
}

function names(lanes: readonly Lane[], words: LadderWords): Buffer {
  const ipv4Record = 1;
  const named = lanes.slice(0, mostLanes).map((lane, index) => [index + 1, actorName(lane.actor, words)] as const);
  const records = [...named, [nobodysHost, words.nobody] as const].map(([address, name]) =>
    field(ipv4Record, Buffer.concat([Buffer.of(127, 0, 0, address), Buffer.from(`${name.replaceAll(" ", "-")}\0`)])),
  );
  return block(4, Buffer.concat([...records, field(0, Buffer.alloc(0))]));
}

function packet(row: DatagramRow, lanes: readonly Lane[], words: LadderWords): Buffer {
  const { datagram, fate, copy } = row;
  const { bytes, length } = udpPacket(datagram, host(lanes, row.from), host(lanes, row.to));
  const microseconds = BigInt(Math.round((copy && fate.state !== "in-flight" ? fate.at : row.at) * 1000));
  const body = Buffer.alloc(20);
  body.writeUInt32LE(Number(microseconds >> 32n), 4);
  body.writeUInt32LE(Number(microseconds & 0xffffffffn), 8);
  body.writeUInt32LE(bytes.length, 12);
  body.writeUInt32LE(length, 16);
  const kept = datagram.payload.length;
  const notes = [fateText(row, words), kept < datagram.size ? words.notKept(kept, datagram.size) : ""];
  return block(6, Buffer.concat([body, padded(bytes)]), options(notes.filter((note) => note !== "")));
}

function options(comments: readonly string[]): Buffer {
  if (comments.length === 0) return Buffer.alloc(0);
  return Buffer.concat([...comments.map((text) => field(comment, Buffer.from(text))), field(0, Buffer.alloc(0))]);
}

function field(code: number, value: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(code, 0);
  head.writeUInt16LE(value.length, 2);
  return Buffer.concat([head, padded(value)]);
}

function block(type: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const frame = Buffer.alloc(12);
  frame.writeUInt32LE(type, 0);
  frame.writeUInt32LE(body.length + 12, 4);
  frame.writeUInt32LE(body.length + 12, 8);
  return Buffer.concat([frame.subarray(0, 8), body, frame.subarray(8)]);
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
