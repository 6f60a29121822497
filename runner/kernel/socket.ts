import koffi from "koffi";
import { linuxSystem } from "./linux.ts";
import { macosSystem } from "./macos.ts";
import type { Received, System } from "./system.ts";
import { windowsSystem } from "./windows.ts";

/** A UDP socket without Node in between: what a program sees is what the system's kernel does. */
export interface KernelSocket {
  bind(host: string, port: number): void;
  /** takes one datagram into a buffer of `size` bytes, and waits for one if none is there */
  receive(size: number): Promise<Received>;
  /** throws an Error with `code` and `errno` when the system refuses, `EMSGSIZE` for instance */
  send(payload: string | Uint8Array, host: string, port: number): void;
  close(): void;
}

export function openSocket(): KernelSocket {
  const system = thisSystem();
  const handle = system.open();
  // libuv makes the sockets that it polls non-blocking.
  const arrivals = koffi.node.poll(handle, () => {});
  arrivals.stop();

  return {
    bind: (host, port) => system.bind(handle, { address: host, port }),
    async receive(size) {
      for (;;) {
        const received = system.receive(handle, size);
        if (received !== undefined) return received;
        await nextArrival(arrivals);
      }
    },
    send: (payload, host, port) => system.send(handle, Buffer.from(payload), { address: host, port }),
    close() {
      arrivals.close();
      system.close(handle);
    },
  };
}

/** Waits in Node's event loop, not in a blocked thread: the program still ends at Ctrl-C and at `process.exit()`. */
function nextArrival(arrivals: ReturnType<typeof koffi.node.poll>): Promise<void> {
  return new Promise((resolve) => {
    arrivals.start({ readable: true }, () => {
      arrivals.stop();
      resolve();
    });
  });
}

function thisSystem(): System {
  if (process.platform === "win32") return windowsSystem();
  if (process.platform === "darwin") return macosSystem();
  return linuxSystem();
}
