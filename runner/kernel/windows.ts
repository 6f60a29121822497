import koffi from "koffi";
import { addressSize, decodeAddress, encodeAddress } from "./address.ts";
import { systemError } from "./system.ts";
import type { System } from "./system.ts";

const AF_INET = 2;
const SOCK_DGRAM = 2;
const addressHead = [AF_INET, 0] as const;
const winsock22 = 0x0202;
/** larger than `struct WSADATA` (408 bytes in 64-bit programs) */
const wsadataSize = 512;

/** Microsoft, "Windows Sockets Error Codes". */
const WSAEWOULDBLOCK = 10035;
const WSAEMSGSIZE = 10040;
const WSAECONNRESET = 10054;
const names: Readonly<Record<number, string>> = {
  10013: "EACCES",
  10022: "EINVAL",
  [WSAEMSGSIZE]: "EMSGSIZE",
  10048: "EADDRINUSE",
  10049: "EADDRNOTAVAIL",
  [WSAECONNRESET]: "ECONNRESET",
};

/** Microsoft's pages on recvfrom and sendto. Not run by the authors. */
export function windowsSystem(): System {
  const winsock = koffi.load("ws2_32.dll");
  const WSAStartup = winsock.func("int __stdcall WSAStartup(uint16_t version, _Out_ void *data)");
  const WSAGetLastError = winsock.func("int __stdcall WSAGetLastError()");
  const socket = winsock.func("intptr_t __stdcall socket(int family, int type, int protocol)");
  const bind = winsock.func("int __stdcall bind(intptr_t socket, const void *address, int size)");
  const recvfrom = winsock.func(
    "int __stdcall recvfrom(intptr_t socket, void *buffer, int size, int flags, void *address, _Inout_ int *addressSize)",
  );
  const sendto = winsock.func(
    "int __stdcall sendto(intptr_t socket, const void *payload, int size, int flags, const void *address, int addressSize)",
  );
  const closesocket = winsock.func("int __stdcall closesocket(intptr_t socket)");

  WSAStartup(winsock22, Buffer.alloc(wsadataSize));

  function orThrow(syscall: string, result: number): number {
    if (result >= 0) return result;
    const errno: number = WSAGetLastError();
    throw systemError(syscall, names[errno] ?? `WSA ${errno}`, errno);
  }

  return {
    open: () => orThrow("socket", socket(AF_INET, SOCK_DGRAM, 0)),
    bind(handle, to) {
      orThrow("bind", bind(handle, encodeAddress(to, addressHead), addressSize));
    },
    receive(handle, size) {
      const buffer = Buffer.alloc(size);
      const address = Buffer.alloc(addressSize);
      const filled: number = recvfrom(handle, buffer, size, 0, address, [addressSize]);
      const error: number = filled < 0 ? WSAGetLastError() : 0;
      // ECONNRESET is about an earlier send that found nobody, not about this socket's datagrams.
      if (error === WSAEWOULDBLOCK || error === WSAECONNRESET) return undefined;
      // Here a datagram that is too large fills the buffer, and is an error as well.
      const truncated = error === WSAEMSGSIZE;
      if (!truncated) orThrow("recvfrom", filled);
      return { payload: buffer.subarray(0, truncated ? size : filled), truncated, from: decodeAddress(address) };
    },
    send(handle, payload, to) {
      orThrow("sendto", sendto(handle, payload, payload.length, 0, encodeAddress(to, addressHead), addressSize));
    },
    close(handle) {
      orThrow("closesocket", closesocket(handle));
    },
  };
}
