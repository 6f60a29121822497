import type { Datagram } from "../../model/recording.ts";

/** The largest payload that fits into an IPv4 packet. */
export const largestPayload = 65507;

const ipHeader = 20;
const udpHeader = 8;
const udpProtocol = 17;

/** An IPv4 packet with a datagram in it, as far as the payload was kept. Hosts are 127.0.0.x. */
export function udpPacket(datagram: Datagram, from: number, to: number): { bytes: Uint8Array; length: number } {
  const udpLength = udpHeader + datagram.size;
  const length = ipHeader + udpLength;
  const bytes = new Uint8Array(ipHeader + udpHeader + datagram.payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 0x45);
  view.setUint16(2, length);
  view.setUint16(4, datagram.id & 0xffff);
  view.setUint8(8, 64);
  view.setUint8(9, udpProtocol);
  bytes.set([127, 0, 0, from, 127, 0, 0, to], 12);
  view.setUint16(10, checksum(bytes.subarray(0, ipHeader)));

  view.setUint16(20, datagram.from.port);
  view.setUint16(22, datagram.to.port);
  view.setUint16(24, udpLength);
  bytes.set(datagram.payload, ipHeader + udpHeader);
  // a checksum of 0 says that there is none, which is all one can say without the whole payload
  if (datagram.payload.length === datagram.size) view.setUint16(26, udpChecksum(bytes, udpLength));
  return { bytes, length };
}

function udpChecksum(packet: Uint8Array, udpLength: number): number {
  const pseudoHeader = Uint8Array.of(...packet.subarray(12, 20), 0, udpProtocol, udpLength >> 8, udpLength & 0xff);
  return checksum(pseudoHeader, packet.subarray(ipHeader)) || 0xffff;
}

function checksum(...parts: readonly Uint8Array[]): number {
  let sum = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 2) sum += ((part[at] ?? 0) << 8) | (part[at + 1] ?? 0);
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}
