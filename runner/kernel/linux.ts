import koffi from "koffi";
import { iovec, posixSystem } from "./posix.ts";
import type { System } from "./system.ts";

/** Layouts and numbers: recvmsg(2), ip(7), and the kernel's include/linux/socket.h. */
export function linuxSystem(): System {
  return posixSystem({
    msghdr: koffi.struct({
      msg_name: "void *",
      msg_namelen: "uint32_t",
      msg_iov: koffi.pointer(iovec),
      msg_iovlen: "size_t",
      msg_control: "void *",
      msg_controllen: "size_t",
      msg_flags: "int",
    }),
    // sin_family, AF_INET in two bytes
    addressHead: [2, 0],
    MSG_TRUNC: 0x20,
  });
}
