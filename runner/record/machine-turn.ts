import { connect, createServer, type Socket } from "node:net";
import { noTurn, openTurns, type Turn, type Turns } from "./address.ts";

/** Turns for a lesson's own address, of all checks on this machine: two labs at once would take it from each other's programs. */
export function lessonTurns(port: number): Turns {
  const turns = openTurns();
  return async () => {
    const own = await turns();
    const all = await machineTurn(port);
    return {
      release() {
        all.release();
        own.release();
      },
    };
  };
}

/** Longer than any check holds a turn, in ms: a lab that is held still (SIGSTOP) must not hold up all others. */
const patienceMs = 60_000;

/**
 * An abstract socket (unix(7)) is the turn: it goes with its holder, however that ends, and who waits is told by the end
 * of a connection to it. Linux only; elsewhere labs that check side by side are not kept apart.
 */
async function machineTurn(port: number): Promise<Turn> {
  if (process.platform !== "linux") return noTurn;
  const path = `\0udp-lab-turn-${port}`;
  const until = performance.now() + patienceMs;
  for (;;) {
    const turn = await taken(path);
    const left = until - performance.now();
    if (turn || left <= 0) return turn ?? noTurn;
    await released(path, left);
  }
}

function taken(path: string): Promise<Turn | null> {
  return new Promise((resolve) => {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      waiting.add(socket.unref().on("error", () => {}));
      socket.on("close", () => waiting.delete(socket));
    }).unref();
    const release = () => {
      server.close();
      for (const socket of waiting) socket.destroy();
    };
    server.once("error", () => resolve(null));
    server.listen(path, () => resolve({ release }));
  });
}

/** A holder that does not listen yet, or has just gone, is asked again after so many ms. */
const againMs = 5;

function released(path: string, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(path)
      .on("error", () => {})
      .on("close", (failed) => (failed ? setTimeout(resolve, againMs) : resolve()));
    socket.setTimeout(ms, () => socket.destroy());
  });
}
