import type { Scene } from "../../runner/model/lesson.ts";

/** What `lab check 3` plays with each program, the lab being the other end. */
export const scenes: readonly Scene[] = [
  {
    id: "client",
    role: "client",
    steps: [
      { do: "listen", answers: true },
      { do: "start", actor: "client" },
      { do: "watch", actor: "client", count: 4 },
    ],
  },
  {
    id: "client-alone",
    role: "client",
    steps: [
      { do: "start", actor: "client" },
      { do: "watch", actor: "client", count: 4 },
    ],
  },
  {
    id: "server",
    role: "server",
    steps: [
      { do: "start", actor: "server" },
      {
        do: "send",
        from: "lab#1",
        payload: "{a}",
        until: [{ sees: "counted", payload: "{a}", count: 1 }],
      },
      {
        do: "send",
        from: "lab#1",
        payload: "{b}",
        until: [{ sees: "counted", payload: "{b}", count: 2 }],
      },
      {
        do: "send",
        from: "lab#1",
        payload: "{c}",
        until: [{ sees: "counted", payload: "{c}", count: 3 }],
      },
      { do: "send", from: "lab#1", payload: "", until: [{ sees: "number", number: 4 }] },
    ],
  },
  {
    id: "server-queued",
    role: "server",
    steps: [
      { do: "start", actor: "server" },
      {
        do: "queue",
        from: "lab#1",
        payloads: ["{d}", "{e}", "{f}", ""],
        until: [
          { sees: "printed", payload: "{d}" },
          { sees: "printed", payload: "{e}" },
          { sees: "printed", payload: "{f}" },
          { sees: "number", number: 4 },
        ],
      },
    ],
  },
];
