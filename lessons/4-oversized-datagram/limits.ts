/** What each system does with a datagram that is too large. IPv4, default settings; `lab doctor` asks the machine itself. */

export type SystemName = "linux" | "macos" | "windows";

/** How a receiver can know that its buffer was too small. The buffer holds the first bytes, and the rest is gone. */
export type Notice =
  /** the receive succeeds; `recvmsg` sets this flag */
  | { readonly by: "flag"; readonly name: string; readonly number: number }
  /** the receive fails with this error */
  | { readonly by: "error"; readonly name: string; readonly number: number };

export interface SystemLimits {
  /** the largest payload that one send takes */
  readonly largestPayload: number;
  /** where the machine tells its own limit; `null`: it is what an IPv4 datagram has room for */
  readonly askedBy: string | null;
  /** what lifts the default, up to `ipv4Largest` */
  readonly raisedBy: string | null;
  /** what a send above the limit fails with; nothing crosses the wire */
  readonly refusal: { readonly name: string; readonly number: number };
  readonly cut: Notice;
  readonly sources: readonly string[];
}

/** 65535, the most that IPv4's 16-bit length can say, less 20 bytes of IP header and 8 of UDP header. */
export const ipv4Largest = 65535 - 20 - 8;

/** The server's buffer in this lesson; `LAB_BUFFER` sets another. */
export const lessonBuffer = 1024;

export const limits: Readonly<Record<SystemName, SystemLimits>> = {
  linux: {
    largestPayload: ipv4Largest,
    askedBy: null,
    raisedBy: null,
    refusal: { name: "EMSGSIZE", number: 90 },
    cut: { by: "flag", name: "MSG_TRUNC", number: 0x20 },
    sources: ["udp(7)", "recvmsg(2)", "seen on Linux 6.18"],
  },
  macos: {
    largestPayload: 9216,
    askedBy: "sysctl -n net.inet.udp.maxdgram",
    raisedBy: "SO_SNDBUF",
    refusal: { name: "EMSGSIZE", number: 40 },
    cut: { by: "flag", name: "MSG_TRUNC", number: 0x10 },
    sources: ["darwin-xnu: bsd/netinet/udp_usrreq.c", "darwin-xnu: bsd/sys/socket.h", "darwin-xnu: bsd/sys/errno.h"],
  },
  windows: {
    largestPayload: ipv4Largest,
    askedBy: "getsockopt(SOL_SOCKET, SO_MAX_MSG_SIZE)",
    raisedBy: null,
    refusal: { name: "WSAEMSGSIZE", number: 10040 },
    cut: { by: "error", name: "WSAEMSGSIZE", number: 10040 },
    sources: ["Microsoft: sendto", "Microsoft: recvfrom", "Microsoft: SOL_SOCKET socket options"],
  },
};
