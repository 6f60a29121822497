import type { Lesson } from "../../runner/model/lesson.ts";
import { scenes } from "./scenes.ts";

export const lesson = {
  number: 1,
  id: "basic-echo",
  port: 8080,
  minutes: 10,
  expectations: [
    "server-replies-upper",
    "server-prints-arrival",
    "server-answers-empty",
    "server-keeps-serving",
    "client-sends-line",
    "client-trims",
    "client-sends-empty",
    "client-prints-reply",
    "client-starts-first",
  ],
  quests: ["first-echo", "blanks-stay-home", "empty-datagram-seen", "lost-while-nobody-bound", "client-before-server"],
  serverQuests: { "lost-while-nobody-bound": "away", "client-before-server": "away" },
  scenes,
  steps: [
    { id: "two-programs", kind: "read" },
    {
      id: "an-empty-line",
      kind: "predict",
      options: ["nothing-leaves", "a-line-end", "an-empty-datagram"],
      truth: "an-empty-datagram",
      shownBy: "empty-datagram-seen",
    },
    {
      id: "nobody-there",
      kind: "predict",
      options: ["arrives-later", "client-gets-error", "lost-and-waits"],
      truth: "lost-and-waits",
      shownBy: "lost-while-nobody-bound",
    },
    {
      id: "client-first",
      kind: "predict",
      options: ["client-fails", "client-greets-server", "works-at-first-line"],
      truth: "works-at-first-line",
      shownBy: "client-before-server",
    },
    {
      id: "try-it",
      kind: "run",
      cast: ["server", "client"],
      quests: [
        "first-echo",
        "blanks-stay-home",
        "empty-datagram-seen",
        "lost-while-nobody-bound",
        "client-before-server",
      ],
    },
    { id: "mend-yours", kind: "change" },
    { id: "check-yours", kind: "check" },
    { id: "look-back", kind: "look-back" },
  ],
  demo: [
    { id: "client-alone", actions: [{ do: "start", actor: "client" }] },
    { id: "server-joins", actions: [{ do: "start", actor: "server" }] },
    { id: "first-line", actions: [{ do: "type", actor: "client", line: "hello", expect: 2 }] },
    { id: "outer-blanks", actions: [{ do: "type", actor: "client", line: "   hello again   ", expect: 2 }] },
    { id: "empty-line", actions: [{ do: "type", actor: "client", line: "", expect: 2 }] },
    {
      id: "second-client",
      actions: [
        { do: "start", actor: "client#2" },
        { do: "type", actor: "client#2", line: "me too", expect: 2 },
      ],
    },
    { id: "server-leaves", actions: [{ do: "stop", actor: "server" }] },
    { id: "into-the-void", actions: [{ do: "type", actor: "client", line: "anyone there", expect: 1 }] },
    {
      id: "server-returns",
      actions: [
        { do: "start", actor: "server" },
        { do: "type", actor: "client#2", line: "welcome back", expect: 2 },
      ],
    },
    {
      id: "client-again",
      actions: [
        { do: "stop", actor: "client" },
        { do: "start", actor: "client" },
        { do: "type", actor: "client", line: "new port", expect: 2 },
      ],
    },
  ],
} as const satisfies Lesson;
