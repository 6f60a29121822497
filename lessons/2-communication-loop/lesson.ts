import type { Lesson } from "../../runner/model/lesson.ts";
import { scenes } from "./scenes.ts";

export const lesson = {
  number: 2,
  id: "communication-loop",
  port: 8004,
  minutes: 12,
  expectations: [
    "server-many-rounds",
    "server-two-clients",
    "server-prints-payload",
    "client-many-rounds",
    "client-sends-as-typed",
    "client-outlives-server",
  ],
  quests: ["three-rounds", "blanks-arrive", "more-bytes-than-letters", "clients-take-turns", "server-replaced"],
  serverQuests: { "server-replaced": "replaced" },
  scenes,
  steps: [
    { id: "a-conversation", kind: "read" },
    {
      id: "count-the-bytes",
      kind: "predict",
      options: ["two", "five", "six"],
      truth: "five",
      shownBy: "blanks-arrive",
    },
    {
      id: "whose-answer",
      kind: "predict",
      options: ["first-client-only", "to-each-sender", "to-both"],
      truth: "to-each-sender",
      shownBy: "clients-take-turns",
    },
    {
      id: "a-new-server",
      kind: "predict",
      options: ["client-must-restart", "client-is-told", "goes-on"],
      truth: "goes-on",
      shownBy: "server-replaced",
    },
    {
      id: "talk",
      kind: "run",
      cast: ["server", "client", "client#2"],
      quests: ["three-rounds", "blanks-arrive", "more-bytes-than-letters", "clients-take-turns", "server-replaced"],
    },
    { id: "where-the-state-is", kind: "read" },
    { id: "mend-yours", kind: "change" },
    { id: "check-yours", kind: "check" },
    { id: "look-back", kind: "look-back" },
  ],
  demo: [
    {
      id: "both-start",
      actions: [
        { do: "start", actor: "server" },
        { do: "start", actor: "client" },
      ],
    },
    {
      id: "three-rounds",
      actions: [
        { do: "type", actor: "client", line: "one", expect: 2 },
        { do: "type", actor: "client", line: "two", expect: 2 },
        { do: "type", actor: "client", line: "three", expect: 2 },
      ],
    },
    { id: "blanks-travel", actions: [{ do: "type", actor: "client", line: "  hi ", expect: 2 }] },
    { id: "letters-and-bytes", actions: [{ do: "type", actor: "client", line: "你好", expect: 2 }] },
    {
      id: "second-client",
      actions: [
        { do: "start", actor: "client#2" },
        { do: "type", actor: "client#2", line: "second here", expect: 2 },
      ],
    },
    {
      id: "taking-turns",
      actions: [
        { do: "type", actor: "client", line: "left", expect: 2 },
        { do: "type", actor: "client#2", line: "right", expect: 2 },
        { do: "type", actor: "client", line: "left again", expect: 2 },
      ],
    },
    { id: "server-leaves", actions: [{ do: "stop", actor: "server" }] },
    { id: "another-server", actions: [{ do: "start", actor: "server" }] },
    {
      id: "clients-go-on",
      actions: [
        { do: "type", actor: "client", line: "still here", expect: 2 },
        { do: "type", actor: "client#2", line: "so am i", expect: 2 },
      ],
    },
  ],
} as const satisfies Lesson;
