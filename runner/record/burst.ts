import { getSystemErrorName } from "node:util";
import koffi from "koffi";
import { addressSize, encodeAddress, most, openTable } from "./burst-table.ts";
import { loopback, type OpenSocket, receiveBuffer } from "./socket.ts";

/**
 * A socket that takes and sends many datagrams in one system call (recvmmsg(2), sendmmsg(2)), for what passes through the
 * lab in numbers: Node's takes one a call. Linux on 64 bits only.
 */

const AF_INET = 2;
const SOCK_DGRAM_NONBLOCK_CLOEXEC = 0x80802;
const SOL_SOCKET = 1;
const SO_REUSEADDR = 2;
const SO_RCVBUF = 8;
const { EAGAIN, EINTR } = koffi.os.errno;

function declare() {
  const libc = koffi.load(null);
  const call = (signature: string) => libc.func(signature) as (...args: unknown[]) => number;
  return {
    socket: call("int socket(int family, int type, int protocol)"),
    setsockopt: call("int setsockopt(int fd, int level, int name, const int *value, uint32_t size)"),
    bind: call("int bind(int fd, const void *address, uint32_t size)"),
    connect: call("int connect(int fd, const void *address, uint32_t size)"),
    recvmmsg: call("int recvmmsg(int fd, void *headers, uint32_t count, int flags, void *timeout)"),
    sendmmsg: call("int sendmmsg(int fd, void *headers, uint32_t count, int flags)"),
    close: call("int close(int fd)"),
    sched_yield: call("int sched_yield()"),
    incoming: openTable(true),
    outgoing: openTable(false),
  };
}

type System = ReturnType<typeof declare>;
let declared: System | undefined;

/** The system's own error, as Node's sockets throw it: `code` EADDRINUSE and so on. */
function failure(syscall: string): Error {
  const code = getSystemErrorName(-koffi.errno());
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
}

function boundSocket(system: System, port: number, shared: boolean): number {
  const fd = system.socket(AF_INET, SOCK_DGRAM_NONBLOCK_CLOEXEC, 0);
  if (fd < 0) throw failure("socket");
  if (shared) system.setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, [1], 4);
  // a lower limit of the system's stands: it says nothing of that
  system.setsockopt(fd, SOL_SOCKET, SO_RCVBUF, [receiveBuffer], 4);
  if (system.bind(fd, encodeAddress({ address: loopback, port }), addressSize) === 0) return fd;
  const error = failure("bind");
  system.close(fd);
  throw error;
}

/** As `openSocket`, for a port that is named. */
export const openBurstSocket: OpenSocket = async (port, shared, { onDatagram, onRefused }) => {
  const system = (declared ??= declare());
  const { incoming, outgoing } = system;
  const fd = boundSocket(system, port, shared);
  let closed = false;

  /** Takes what waits, and says whether there may be more. A refusal is told once, before what came since (udp(7)). */
  function take(): boolean {
    const count = system.recvmmsg(fd, incoming.headers, most, 0, null);
    if (count < 0) {
      const errno = koffi.errno();
      if (errno !== EAGAIN && errno !== EINTR) onRefused();
      return errno !== EAGAIN;
    }
    for (let index = 0; index < count; index++)
      if (!closed) onDatagram(incoming.payload(index), incoming.sender(index));
    return count === most;
  }

  function sendAtOnce(payloads: readonly Uint8Array[]): boolean {
    payloads.forEach((payload, index) => outgoing.write(index, payload));
    return system.sendmmsg(fd, outgoing.headers, payloads.length, 0) === payloads.length;
  }

  // koffi's types leave out the first argument, libuv's status
  const arrivals = koffi.node.poll(fd, arrive as () => void);
  function arrive(status: number): void {
    // where processors are few, who sends is first let come to its end: what it sends is then one burst, and not many
    system.sched_yield();
    for (let more = true; more;) more = take() && !closed;
    // libuv stops watching at an error, such as a refusal
    if (status < 0 && !closed) arrivals.start(arrive as () => void);
  }

  return {
    port,
    async connect(to) {
      if (system.connect(fd, encodeAddress(to), addressSize) < 0) throw failure("connect");
    },
    async pour(payloads) {
      // its number may be another socket's by now
      if (closed) throw new Error("the socket is closed");
      for (let at = 0; at < payloads.length; at += most) if (!sendAtOnce(payloads.slice(at, at + most))) return false;
      return true;
    },
    async close() {
      closed = true;
      arrivals.close();
      system.close(fd);
    },
  };
};
