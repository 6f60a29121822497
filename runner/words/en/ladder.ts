import type { LadderWords } from "../ladder.ts";

/** Not `Intl.NumberFormat`: to make one costs 16 ms, and most reports need none. */
const grouped = (count: number) => count.toLocaleString("en");
const bytes = (count: number) => (count === 1 ? "1 byte" : `${grouped(count)} bytes`);

export const ladder: LadderWords = {
  language: "en",
  roles: {
    client: "client",
    server: "server",
    lab: "lab",
    relay: "relay",
    "tcp-client": "TCP client",
    "tcp-server": "TCP server",
  },
  labAs: (number) => `lab (client ${number})`,
  bytes,
  aside: (text) => ` (${text})`,
  sized: (payload, size) => `${payload}, ${bytes(size)}`,
  empty: "(empty, 0 bytes)",
  characters: (count) => `${grouped(count)} characters`,
  lost: {
    fault: "lost: the lab dropped it",
    "nobody-bound": "lost: nobody is bound there",
    "queue-full": "lost: the receive buffer was full",
    "too-large": "not sent: too large",
  },
  onItsWay: "on its way",
  late: (milliseconds) => `arrived ${grouped(milliseconds)} ms later`,
  copy: "a copy",
  astray: (port) => `from another port, ${port}`,
  nobody: "nobody",
  refused: (endpoint) => `refused: no socket takes it at ${endpoint}`,
  started: (command) => `started: ${command}`,
  bound: (endpoint) => `bound to ${endpoint}`,
  unbound: (endpoint) => `closed ${endpoint}`,
  typed: (line) => `typed: ${line}`,
  printed: (line) => `prints: ${line}`,
  omitted: (count) => `(${bytes(count)} before this are not shown)`,
  elsewhere: (udp, tcp) =>
    `holds other ports: ${[...udp.map((port) => `UDP ${port}`), ...tcp.map((port) => `TCP ${port}`)].join(", ")}`,
  exited: (code, signal) => (signal === null ? `exited with code ${code ?? "?"}` : `ended by ${signal}`),
  stranger: (endpoint, what) => `from outside the lab, ${endpoint}, not counted: ${what}`,
  waiting: {
    bind: "waiting for it to bind a port",
    keyboard: "waiting for it to read the keyboard",
    datagram: "waiting for its first datagram",
    answer: "waiting for its answer",
  },
  trouble: (code) => `the lab could not do its part (${code})`,
  datagram: (from, to, size, payload) => `${from} -> ${to}, ${bytes(size)}: ${payload}`,
  note: (actor, what) => `${actor}: ${what}`,
  outcome: (line, what) => `${line}, ${what}`,
  differsAt: (offset) => `the first difference is at byte ${grouped(offset)}`,
  expected: "expected",
  seen: "seen",
  title: (lesson) => `Datagrams of ${lesson}`,
  listTitle: "The same, line by line",
  notKept: (kept, size) => `the recording kept ${grouped(kept)} of ${bytes(size)}`,
  leftOut: (count) =>
    count === 1
      ? "1 datagram was too large for IPv4 and is not in here"
      : `${grouped(count)} datagrams were too large for IPv4 and are not in here`,
};
