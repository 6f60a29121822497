import type { ServerResponse } from "node:http";

/** Everybody who watches. One who does not read as fast as it comes is let go, and may come again for the whole picture. */
export interface Viewers {
  add(response: ServerResponse, lastSeen: string | undefined): void;
  /** to all of them; `isWhole`: it tells all, so that nothing before it is needed */
  send(data: string, isWhole: boolean): void;
  count(): number;
  close(): void;
}

export const mostViewers = 100;
/** Bytes that may wait for one viewer. */
const mostWaiting = 512 << 10;
/** Messages that a viewer who comes back may have missed, and gets again. */
const backlogKept = 60;
const heartbeatMs = 15_000;

/** `run`: tells this server's messages from an earlier one's. */
export function openViewers(run: string, whole: () => string, onCount: () => void): Viewers {
  const watching = new Set<ServerResponse>();
  let backlog: { readonly id: number; readonly text: string }[] = [];
  let last = 0;

  const frame = (data: string) => `id: ${run}-${last}\ndata: ${data}\n\n`;
  const write = (response: ServerResponse, text: string) => {
    if (response.writableLength > mostWaiting) response.destroy();
    else response.write(text);
  };
  const heartbeat = setInterval(() => watching.forEach((response) => write(response, ":\n\n")), heartbeatMs);
  heartbeat.unref();

  function missed(lastSeen: string | undefined): string | null {
    const [seenRun, number = ""] = lastSeen?.split("-") ?? [];
    const seen = Number(number);
    if (seenRun !== run || number === "" || !Number.isInteger(seen) || seen > last) return null;
    if (seen === last) return ":\n\n";
    return backlog[0] && backlog[0].id <= seen + 1
      ? backlog
          .filter(({ id }) => id > seen)
          .map(({ text }) => text)
          .join("")
      : null;
  }

  return {
    add(response, lastSeen) {
      watching.add(response);
      response.on("close", () => {
        watching.delete(response);
        onCount();
      });
      response.on("error", () => response.destroy());
      write(response, `retry: 1000\n\n${missed(lastSeen) ?? frame(whole())}`);
      onCount();
    },
    send(data, isWhole) {
      last += 1;
      const text = frame(data);
      backlog = [...(isWhole ? [] : backlog), { id: last, text }].slice(-backlogKept);
      for (const response of watching) write(response, text);
    },
    count: () => watching.size,
    close() {
      clearInterval(heartbeat);
      for (const response of watching) response.destroy();
    },
  };
}
