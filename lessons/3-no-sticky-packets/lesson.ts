import type { Lesson } from "../../runner/model/lesson.ts";
import { scenes } from "./scenes.ts";

export const lesson = {
  number: 3,
  id: "no-sticky-packets",
  port: 8003,
  minutes: 12,
  expectations: [
    "client-sends-four",
    "client-last-is-empty",
    "client-needs-no-server",
    "server-four-receives",
    "server-never-glues",
    "server-counts-empty",
  ],
  quests: ["four-counted", "empty-one-arrived", "sent-to-nobody", "tcp-glued", "tcp-refused"],
  serverQuests: { "sent-to-nobody": "away", "tcp-refused": "away" },
  scenes,
  steps: [
    { id: "four-at-once", kind: "read" },
    {
      id: "how-many-receives",
      kind: "predict",
      options: ["one", "three", "four"],
      truth: "four",
      shownBy: "four-counted",
    },
    {
      id: "udp-to-nobody",
      kind: "predict",
      options: ["refused", "waits", "ends-as-usual"],
      truth: "ends-as-usual",
      shownBy: "sent-to-nobody",
    },
    {
      id: "udp-pair",
      kind: "run",
      cast: ["server", "client"],
      quests: ["four-counted", "empty-one-arrived", "sent-to-nobody"],
    },
    {
      id: "tcp-reads",
      kind: "predict",
      options: ["four-reads", "three-reads", "stuck-together"],
      truth: "stuck-together",
      shownBy: "tcp-glued",
    },
    {
      id: "tcp-to-nobody",
      kind: "predict",
      options: ["refused", "waits", "ends-as-usual"],
      truth: "refused",
      shownBy: "tcp-refused",
    },
    { id: "tcp-pair", kind: "run", cast: ["tcp-server", "tcp-client"], quests: ["tcp-glued", "tcp-refused"] },
    { id: "what-udp-is-for", kind: "read" },
    { id: "mend-yours", kind: "change" },
    { id: "check-yours", kind: "check" },
    { id: "look-back", kind: "look-back" },
  ],
  demo: [
    { id: "server-waits", actions: [{ do: "start", actor: "server" }] },
    {
      id: "four-datagrams",
      actions: [
        { do: "start", actor: "client" },
        { do: "watch", expect: 4 },
      ],
    },
    {
      id: "udp-to-nobody",
      actions: [
        { do: "start", actor: "client#2" },
        { do: "watch", expect: 4 },
      ],
    },
    {
      id: "server-returns",
      actions: [
        { do: "start", actor: "server" },
        { do: "start", actor: "client#3" },
        { do: "watch", expect: 4 },
      ],
    },
    { id: "tcp-server-waits", actions: [{ do: "start", actor: "tcp-server" }] },
    { id: "tcp-four-writes", actions: [{ do: "start", actor: "tcp-client" }] },
    { id: "tcp-to-nobody", actions: [{ do: "start", actor: "tcp-client#2" }] },
  ],
} as const satisfies Lesson;
