import { createSocket, type RemoteInfo, type SocketOptions } from "node:dgram";
import type { Endpoint } from "../model/recording.ts";

export const loopback = "127.0.0.1";

export type OnDatagram = (payload: Uint8Array, from: Endpoint) => void;

/** What a socket tells. */
export interface Hearing {
  readonly onDatagram: OnDatagram;
  /** the system refused what was sent before: nobody is bound there (only a connected socket is told: udp(7)) */
  readonly onRefused: () => void;
}

/** A socket bound on loopback. */
export interface Socket {
  readonly port: number;
  connect(to: Endpoint): Promise<void>;
  /** sends to where it is connected, one behind the other, and says whether the system took all of them */
  pour(payloads: readonly Uint8Array[]): Promise<boolean>;
  close(): Promise<void>;
}

/** `port` 0: any. `shared`: others of the lab's may bind it too. Rejects with the system's error, e.g. EADDRINUSE, EACCES. */
export type OpenSocket<S extends Socket = Socket> = (port: number, shared: boolean, hearing: Hearing) => Promise<S>;

export interface NodeSocket extends Socket {
  sendTo(payload: Uint8Array, to: Endpoint): void;
}

/** Bytes the system keeps for a socket that is not being read; the default holds 92 datagrams of 1 KiB, then loses silently. */
export const receiveBuffer = 4 << 20;

/** An address is no name to be looked up; Node would load its resolver for it. */
const asItIs: SocketOptions["lookup"] = (address, _options, tell) => tell(null, address, 4);

/** A socket of Node's. */
export const openSocket: OpenSocket<NodeSocket> = (port, shared, { onDatagram, onRefused }) =>
  new Promise((resolve, reject) => {
    const socket = createSocket({ type: "udp4", reuseAddr: shared, lookup: asItIs });
    socket.once("error", reject);
    socket.on("message", (payload, { address, port: from }: RemoteInfo) =>
      onDatagram(payload, { address, port: from }),
    );
    socket.bind(port, loopback, () => {
      socket.off("error", reject);
      socket.on("error", onRefused);
      try {
        socket.setRecvBufferSize(receiveBuffer);
      } catch {
        // the system's limit is lower; its default will do
      }
      resolve({
        port: socket.address().port,
        connect: (to) =>
          new Promise((connected, failed) =>
            socket.connect(to.port, to.address, (error?: Error) => (error ? failed(error) : connected())),
          ),
        pour: (payloads) =>
          new Promise((poured) => {
            let left = payloads.length;
            let taken = true;
            for (const payload of payloads)
              socket.send(payload, (error) => {
                if (error) taken = false;
                if (--left === 0) poured(taken);
              });
          }),
        sendTo: (payload, to) => socket.send(payload, to.port, to.address, () => {}),
        close: () => new Promise((closed) => socket.close(() => closed())),
      });
    });
  });
