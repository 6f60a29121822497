import { createSocket, type SocketOptions } from "node:dgram";
import type { Trouble } from "../model/recording.ts";
import { loopback } from "./socket.ts";

/** As languages and systems say that something is not allowed. */
const refused =
  /EACCES|EPERM|WSAEACCES|permission denied|operation not permitted|not permitted|forbidden by its access|权限不够|拒绝|不允许/i;

/** An address is no name to be looked up: so a socket is bound, or not, before `bind` returns. */
const asItIs: SocketOptions["lookup"] = (address, _options, tell) => tell(null, address, 4);

/** Whether the system allows nobody like us to bind this port; it is let go at once. */
function isForbidden(port: number): boolean {
  const socket = createSocket({ type: "udp4", lookup: asItIs });
  let code: string | undefined;
  socket.on("error", (error: NodeJS.ErrnoException) => (code = error.code));
  socket.bind({ port, address: loopback, exclusive: true });
  socket.close();
  return code === "EACCES" || code === "EPERM";
}

/**
 * Of a program that has ended, and said that something was not permitted: whether a port that it may have wanted is
 * forbidden to the lab as well. Then it is the machine, and not the program. Only to be asked after the program's end.
 */
export function forbiddenPort(printed: string, ports: readonly number[]): Trouble | null {
  if (!refused.test(printed)) return null;
  const port = ports.find(isForbidden);
  return port === undefined ? null : { code: "no-permission", what: `bind ${loopback}:${port}` };
}
