import type { Scene } from "../../runner/model/lesson.ts";

const four = ["randy", "hello", "world", ""];

/** What `lab check 3` plays with each program, the lab being the other end. */
export const scenes: readonly Scene[] = [
  {
    id: "client",
    role: "client",
    steps: [
      { do: "listen", answers: true },
      { do: "start", actor: "client" },
      { do: "watch", actor: "client", payloads: four },
    ],
  },
  {
    id: "client-alone",
    role: "client",
    steps: [
      { do: "start", actor: "client" },
      { do: "watch", actor: "client", payloads: four },
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
          { sees: "counted", payload: "{d}", count: 1 },
          { sees: "counted", payload: "{e}", count: 2 },
          { sees: "counted", payload: "{f}", count: 3 },
          { sees: "counted", payload: "{f}", count: 4 },
        ],
      },
    ],
  },
];
