import { getSystemErrorName } from "node:util";
import koffi from "koffi";
import type { TypeObject } from "koffi";
import { addressSize, decodeAddress, encodeAddress } from "./address.ts";
import { systemError } from "./system.ts";
import type { System } from "./system.ts";

/** Where Linux and macOS differ. */
export interface Layout {
  readonly msghdr: TypeObject;
  /** the first two bytes of a `sockaddr_in` */
  readonly addressHead: readonly [number, number];
  /** the bit in `msg_flags` that says that a datagram was cut */
  readonly MSG_TRUNC: number;
}

export const iovec = koffi.struct({ iov_base: "void *", iov_len: "size_t" });

const AF_INET = 2;
const SOCK_DGRAM = 2;

export function posixSystem({ msghdr, addressHead, MSG_TRUNC }: Layout): System {
  // The C library is in every Node process already.
  const libc = koffi.load(null);
  const socket = libc.func("int socket(int domain, int type, int protocol)");
  const bind = libc.func("int bind(int fd, const void *address, uint32_t size)");
  const sendto = libc.func(
    "intptr_t sendto(int fd, const void *payload, size_t size, int flags, const void *address, uint32_t addressSize)",
  );
  const close = libc.func("int close(int fd)");
  const recvmsg = libc.func("recvmsg", "intptr_t", ["int", koffi.inout(koffi.pointer(msghdr)), "int"]);

  return {
    open: () => orThrow("socket", socket(AF_INET, SOCK_DGRAM, 0)),
    bind(handle, to) {
      orThrow("bind", bind(handle, encodeAddress(to, addressHead), addressSize));
    },
    receive(handle, size) {
      const buffer = Buffer.alloc(size);
      const address = Buffer.alloc(addressSize);
      const message = {
        msg_name: address,
        msg_namelen: addressSize,
        msg_iov: [{ iov_base: buffer, iov_len: size }],
        msg_iovlen: 1,
        msg_control: null,
        msg_controllen: 0,
        msg_flags: 0,
      };
      const filled: number = recvmsg(handle, message, 0);
      if (filled < 0 && koffi.errno() === koffi.os.errno.EAGAIN) return undefined;
      orThrow("recvmsg", filled);
      return {
        payload: buffer.subarray(0, filled),
        truncated: (message.msg_flags & MSG_TRUNC) !== 0,
        from: decodeAddress(address),
      };
    },
    send(handle, payload, to) {
      orThrow("sendto", sendto(handle, payload, payload.length, 0, encodeAddress(to, addressHead), addressSize));
    },
    close(handle) {
      orThrow("close", close(handle));
    },
  };
}

function orThrow(syscall: string, result: number): number {
  if (result >= 0) return result;
  const errno = koffi.errno();
  throw systemError(syscall, getSystemErrorName(-errno), errno);
}
