import type { Scene } from "../../runner/model/lesson.ts";

/** What `lab check 1` plays with each program, the lab being the other end. */
export const scenes: readonly Scene[] = [
  {
    id: "client",
    role: "client",
    steps: [
      { do: "start", actor: "client" },
      { do: "keyboard", actor: "client" },
      { do: "listen", answers: true },
      { do: "type", actor: "client", line: "{a}", until: [{ sees: "datagrams", count: 1 }, { sees: "answer" }] },
      { do: "type", actor: "client", line: "  {b}  ", until: [{ sees: "datagrams", count: 1 }, { sees: "answer" }] },
      { do: "type", actor: "client", line: "", until: [{ sees: "datagrams", count: 1 }, { sees: "answer" }] },
      {
        do: "type",
        actor: "client",
        line: "{c}  {D}",
        until: [{ sees: "datagrams", count: 1 }, { sees: "answer" }],
      },
    ],
  },
  {
    id: "client-unasked",
    role: "client",
    onlyIf: "may-have-sent",
    steps: [
      { do: "listen", answers: true },
      { do: "start", actor: "client" },
      { do: "keyboard", actor: "client" },
      { do: "linger", actor: "client" },
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
        until: [{ sees: "reply", payload: "{A}" }, { sees: "printed", payload: "{a}" }, { sees: "port" }],
      },
      {
        do: "send",
        from: "lab#2",
        payload: "{b} {c}",
        until: [{ sees: "reply", payload: "{B} {C}" }, { sees: "printed", payload: "{b} {c}" }, { sees: "port" }],
      },
      { do: "send", from: "lab#1", payload: "", until: [{ sees: "reply", payload: "" }] },
      {
        do: "send",
        from: "lab#1",
        payload: "{d}",
        until: [{ sees: "reply", payload: "{D}" }, { sees: "printed", payload: "{d}" }, { sees: "port" }],
      },
    ],
  },
];
