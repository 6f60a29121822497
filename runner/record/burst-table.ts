import koffi from "koffi";
import type { Endpoint } from "../model/recording.ts";

/** Datagrams that one call moves. */
export const most = 64;
/** Bytes kept for each: more than any datagram has. */
const room = 1 << 16;

/** Sizes and places in bytes of `struct mmsghdr`, `iovec` and `sockaddr_in` on 64 bits: the kernel's include/linux/socket.h. */
const header = { size: 64, name: 0, nameSize: 8, iov: 16, iovCount: 24, filled: 56 } as const;
const iovec = { size: 16, base: 0, length: 8 } as const;
export const addressSize = 16;
const AF_INET = 2;

/** `struct mmsghdr[most]`, each with room for one datagram and one address, in memory that stays where it is. */
export interface Table {
  /** for a system call */
  readonly headers: unknown;
  /** a datagram that a call has filled in; the payload is a copy */
  read(index: number): { readonly payload: Uint8Array; readonly from: Endpoint };
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
  const payloads = place(most * room);
  headers.bytes.fill(0);
  for (let index = 0; index < most; index++) {
    const at = index * header.size;
    if (named) {
      headers.bytes.writeBigUInt64LE(addresses.address + BigInt(index * addressSize), at + header.name);
      headers.bytes.writeUInt32LE(addressSize, at + header.nameSize);
    }
    headers.bytes.writeBigUInt64LE(vectors.address + BigInt(index * iovec.size), at + header.iov);
    headers.bytes.writeBigUInt64LE(1n, at + header.iovCount);
    vectors.bytes.writeBigUInt64LE(payloads.address + BigInt(index * room), index * iovec.size + iovec.base);
    vectors.bytes.writeBigUInt64LE(BigInt(room), index * iovec.size + iovec.length);
  }
  return {
    headers: headers.pointer,
    read(index) {
      const size = headers.bytes.readUInt32LE(index * header.size + header.filled);
      const at = index * addressSize;
      const payload = Buffer.allocUnsafe(size);
      payloads.bytes.copy(payload, 0, index * room, index * room + size);
      const { bytes } = addresses;
      const address = `${bytes[at + 4]}.${bytes[at + 5]}.${bytes[at + 6]}.${bytes[at + 7]}`;
      return { payload, from: { address, port: bytes.readUInt16BE(at + 2) } };
    },
    write(index, payload) {
      payloads.bytes.set(payload, index * room);
      vectors.bytes.writeUInt32LE(payload.length, index * iovec.size + iovec.length);
    },
  };
}
