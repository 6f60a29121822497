import type { Lesson } from "../../runner/model/lesson.ts";
import { scenes } from "./scenes.ts";

export const lesson = {
  number: 5,
  id: "multi-client-chat",
  port: 8081,
  minutes: 15,
  expectations: [
    "server-prints-message",
    "server-replies-to-sender",
    "server-two-clients",
    "server-outlives-client",
    "client-sends-message",
    "client-prints-answer",
    "client-ignores-empty",
    "client-unknown-name",
    "client-quit",
  ],
  quests: [
    "two-clients-waiting",
    "three-clients-at-once",
    "each-their-own-reply",
    "letters-beyond-ascii",
    "empty-line-stayed-home",
    "unknown-name-tried",
    "quit-and-back",
    "same-name-twice",
    "replied-to-the-gone",
  ],
  scenes,
  steps: [
    { id: "everybody-at-once", kind: "read" },
    { id: "the-two-programs", kind: "read" },
    {
      id: "how-many-sockets",
      kind: "predict",
      options: ["one", "three", "four"],
      truth: "one",
      shownBy: "three-clients-at-once",
    },
    {
      id: "who-gets-the-reply",
      kind: "predict",
      options: ["everybody", "last-writer", "first-writer"],
      truth: "first-writer",
      shownBy: "each-their-own-reply",
    },
    {
      id: "keep-them-waiting",
      kind: "run",
      cast: ["server", "client", "client#2", "client#3"],
      quests: ["two-clients-waiting", "three-clients-at-once", "each-their-own-reply", "letters-beyond-ascii"],
    },
    { id: "all-the-state", kind: "read" },
    {
      id: "the-same-name",
      kind: "predict",
      options: ["refused", "mixed-up", "kept-apart"],
      truth: "kept-apart",
      shownBy: "same-name-twice",
    },
    {
      id: "the-one-who-left",
      kind: "predict",
      options: ["server-ends", "kept-for-later", "lost-silently"],
      truth: "lost-silently",
      shownBy: "replied-to-the-gone",
    },
    {
      id: "names-and-goodbyes",
      kind: "run",
      cast: ["server", "client", "client#2", "client#3"],
      quests: [
        "same-name-twice",
        "empty-line-stayed-home",
        "unknown-name-tried",
        "quit-and-back",
        "replied-to-the-gone",
      ],
    },
    { id: "mend-yours", kind: "change" },
    { id: "check-yours", kind: "check" },
    { id: "look-back", kind: "look-back" },
  ],
  demo: [
    { id: "one-server", actions: [{ do: "start", actor: "server" }] },
    {
      id: "three-clients",
      actions: [
        { do: "start", actor: "client" },
        { do: "start", actor: "client#2" },
        { do: "start", actor: "client#3" },
      ],
    },
    {
      id: "choosing",
      actions: [
        { do: "type", actor: "client", line: "alex", expect: 0 },
        { do: "type", actor: "client#2", line: "tree", expect: 0 },
        { do: "type", actor: "client#3", line: "wu", expect: 0 },
      ],
    },
    {
      id: "three-messages",
      actions: [
        { do: "type", actor: "client", line: "rain?", expect: 1 },
        { do: "type", actor: "client#2", line: "lunch?", expect: 1 },
        { do: "type", actor: "client#3", line: "你好", expect: 1 },
      ],
    },
    { id: "first-reply", actions: [{ do: "type", actor: "server", line: "no rain", expect: 1 }] },
    {
      id: "other-replies",
      actions: [
        { do: "type", actor: "server", line: "noodles", expect: 1 },
        { do: "type", actor: "server", line: "你也好", expect: 1 },
      ],
    },
    { id: "empty-line", actions: [{ do: "type", actor: "client", line: "", expect: 0 }] },
    {
      id: "unknown-name",
      actions: [
        { do: "type", actor: "client", line: "quit", expect: 0 },
        { do: "type", actor: "client", line: "nobody", expect: 0 },
      ],
    },
    {
      id: "same-name",
      actions: [
        { do: "type", actor: "client", line: "tree", expect: 0 },
        { do: "type", actor: "client", line: "left", expect: 1 },
        { do: "type", actor: "client#2", line: "right", expect: 1 },
      ],
    },
    {
      id: "same-name-replies",
      actions: [
        { do: "type", actor: "server", line: "hello left", expect: 1 },
        { do: "type", actor: "server", line: "hello right", expect: 1 },
      ],
    },
    {
      id: "one-leaves",
      actions: [
        { do: "type", actor: "client#3", line: "wait for me", expect: 1 },
        { do: "stop", actor: "client#3" },
      ],
    },
    {
      id: "reply-to-nobody",
      actions: [
        { do: "type", actor: "server", line: "too late", expect: 1 },
        { do: "type", actor: "client", line: "and me?", expect: 1 },
        { do: "type", actor: "server", line: "you are here", expect: 1 },
      ],
    },
  ],
} as const satisfies Lesson;
