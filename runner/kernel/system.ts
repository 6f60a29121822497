import type { Endpoint } from "../model/recording.ts";

export interface Received {
  readonly payload: Buffer;
  /** the datagram was larger than the buffer; the rest of it is gone */
  readonly truncated: boolean;
  readonly from: Endpoint;
}

/** The calls of one operating system. A handle is its number for a socket; every socket is non-blocking. */
export interface System {
  open(): number;
  bind(handle: number, to: Endpoint): void;
  /** `undefined` when no datagram waits */
  receive(handle: number, size: number): Received | undefined;
  send(handle: number, payload: Uint8Array, to: Endpoint): void;
  close(handle: number): void;
}

/** An error as Node's own sockets throw it, but `errno` is the number as the system knows it. */
export function systemError(syscall: string, code: string, errno: number): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { code, errno, syscall });
}
