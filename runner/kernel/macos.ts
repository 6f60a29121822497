import koffi from "koffi";
import { iovec, posixSystem } from "./posix.ts";
import type { System } from "./system.ts";

/** Layouts and numbers: Apple's xnu, bsd/sys/socket.h and bsd/netinet/in.h. Not run by the authors. */
export function macosSystem(): System {
  return posixSystem({
    msghdr: koffi.struct({
      msg_name: "void *",
      msg_namelen: "uint32_t",
      msg_iov: koffi.pointer(iovec),
      msg_iovlen: "int",
      msg_control: "void *",
      msg_controllen: "uint32_t",
      msg_flags: "int",
    }),
    // sin_len and sin_family, a byte each
    addressHead: [16, 2],
    MSG_TRUNC: 0x10,
  });
}
