import type { Scene } from "../../runner/model/lesson.ts";

/** What `lab check 4` plays with each program, the lab being the other end. */
export const scenes: readonly Scene[] = [
  {
    id: "client",
    role: "client",
    steps: [
      { do: "listen", answers: true },
      { do: "start", actor: "client" },
      { do: "keyboard", actor: "client" },
      { do: "type", actor: "client", line: "512", until: [{ sees: "datagrams", count: 1 }], calm: true },
      { do: "type", actor: "client", line: "{largest}", until: [{ sees: "datagrams", count: 1 }], calm: true },
      { do: "type", actor: "client", line: "{above}", until: [{ sees: "refusal" }], calm: true },
      { do: "type", actor: "client", line: "700", until: [{ sees: "datagrams", count: 1 }], calm: true },
    ],
  },
  {
    id: "server",
    role: "server",
    steps: [
      { do: "start", actor: "server" },
      // what a program prints at its start may speak of 1024 too: it is heard out before the next is sent
      { do: "send", from: "lab#1", payload: { bytes: 1024 }, until: [{ sees: "number", number: 1024 }], calm: true },
      { do: "send", from: "lab#1", payload: { bytes: 1025 }, until: [{ sees: "truncation" }] },
      { do: "send", from: "lab#1", payload: { bytes: 377 }, until: [{ sees: "number", number: 377 }] },
    ],
  },
];
