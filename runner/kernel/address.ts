import { isIPv4 } from "node:net";
import type { Endpoint } from "../model/recording.ts";

/** `struct sockaddr_in`: two bytes that differ by system, the port and the address in network byte order, eight unused. */
export const addressSize = 16;

export function encodeAddress({ address, port }: Endpoint, head: readonly [number, number]): Buffer {
  if (!isIPv4(address)) throw new TypeError(`an IPv4 address is needed, like 127.0.0.1, not ${address}`);
  const bytes = Buffer.alloc(addressSize);
  bytes.set(head);
  bytes.writeUInt16BE(port, 2);
  bytes.set(address.split(".").map(Number), 4);
  return bytes;
}

export function decodeAddress(bytes: Buffer): Endpoint {
  return { address: bytes.subarray(4, 8).join("."), port: bytes.readUInt16BE(2) };
}
