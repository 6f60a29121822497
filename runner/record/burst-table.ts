import koffi from "koffi";
import type { Endpoint } from "../model/recording.ts";

/** Datagrams that one call moves. */
export const most = 64;
/** Bytes kept for each: more than any datagram has. */
const room = 1 << 16;
/** From one to the next: a power of two would put all of them into the same few lines of the processor's caches. */
const stride = room + 1088;

/** Sizes and places in bytes of `struct mmsghdr`, `iovec` and `sockaddr_in` on 64 bits: the kernel's include/linux/socket.h. */
const header = { size: 64, name: 0, nameSize: 8, iov: 16, iovCount: 24, filled: 56 } as const;
const iovec = { size: 16, base: 0, length: 8 } as const;
export const addressSize = 16;
const AF_INET = 2;

/** `struct mmsghdr[most]`, each with room for one datagram and one address, in memory that stays where it is. */
export interface Table {
  /** for a system call */
  readonly headers: unknown;
  /** what a call has filled in; the payload is a copy */
  payload(index: number): Uint8Array;
  sender(index: number): Endpoint;
  /** a payload to be sent to where the socket is connected */
  write(index: number, payload: Uint8Array): void;
}

export function encodeAddress({ address, port }: Endpoint): Buffer {
  const bytes = Buffer.alloc(addressSize);
  bytes.writeUInt16LE(AF_INET, 0);
  bytes.writeUInt16BE(port, 2);
  bytes.set(address.split(".").map(Number), 4);
  return bytes;
}

function place(size: number) {
  const pointer: unknown = koffi.alloc("uint8_t", size);
  const bytes = Buffer.from(koffi.view(pointer, size));
  return { pointer, address: koffi.address(pointer), bytes };
}

/** `named`: the system fills in the sender's address; else there is none, as a connected socket needs it. */
export function openTable(named: boolean): Table {
  const headers = place(most * header.size);
  const vectors = place(most * iovec.size);
  const addresses = place(most * addressSize);
  const payloads = place(most * stride);
  headers.bytes.fill(0);
  for (let index = 0; index < most; index++) {
    const at = index * header.size;
    if (named) {
      headers.bytes.writeBigUInt64LE(addresses.address + BigInt(index * addressSize), at + header.name);
      headers.bytes.writeUInt32LE(addressSize, at + header.nameSize);
    }
    headers.bytes.writeBigUInt64LE(vectors.address + BigInt(index * iovec.size), at + header.iov);
    headers.bytes.writeBigUInt64LE(1n, at + header.iovCount);
    vectors.bytes.writeBigUInt64LE(payloads.address + BigInt(index * stride), index * iovec.size + iovec.base);
    vectors.bytes.writeBigUInt64LE(BigInt(room), index * iovec.size + iovec.length);
  }
  const words = new Uint32Array(headers.bytes.buffer, headers.bytes.byteOffset, headers.bytes.length >> 2);
  /** what was read last at each place: most datagrams are as long as the ones before */
  const views: Uint8Array[] = [];
  /** the copies lie one behind the other: memory of its own for each costs more than all else that is done with it */
  let slab = new ArrayBuffer(room);
  let used = 0;
  let last: Endpoint = { address: "", port: 0 };
  let lastHost = 0;
  return {
    headers: headers.pointer,
    payload(index) {
      const size = words[(index * header.size + header.filled) >> 2]!;
      const at = index * stride;
      if (views[index]?.length !== size) views[index] = payloads.bytes.subarray(at, at + size);
      if (used + size > room) {
        slab = Buffer.allocUnsafeSlow(room).buffer as ArrayBuffer;
        used = 0;
      }
      const payload = new Uint8Array(slab, used, size);
      payload.set(views[index]!);
      used += size;
      return payload;
    },
    sender(index) {
      const { bytes } = addresses;
      const at = index * addressSize;
      const host = bytes.readUInt32BE(at + 4);
      const port = bytes.readUInt16BE(at + 2);
      // most come from where the one before came from
      if (host !== lastHost || port !== last.port) {
        last = { address: [24, 16, 8, 0].map((shift) => (host >>> shift) & 255).join("."), port };
        lastHost = host;
      }
      return last;
    },
    write(index, payload) {
      payloads.bytes.set(payload, index * stride);
      vectors.bytes.writeUInt32LE(payload.length, index * iovec.size + iovec.length);
    },
  };
}
