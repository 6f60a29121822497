import type { Scene, Step } from "../../runner/model/lesson.ts";

const rounds = 20;
const names = Array.from({ length: rounds }, (_, index) => `w${index}`);

const ask = (from: string, name: string): Step => ({
  do: "send",
  from,
  payload: `{${name}}`,
  until: [
    { sees: "reply", payload: `{${name.toUpperCase()}}` },
    { sees: "printed", payload: `{${name}}` },
  ],
});

const say = (line: string): Step => ({
  do: "type",
  actor: "client",
  line,
  until: [{ sees: "datagrams", count: 1 }, { sees: "answer" }],
});

/** What `lab check 2` plays with each program, the lab being the other end. */
export const scenes: readonly Scene[] = [
  {
    id: "client",
    role: "client",
    steps: [
      { do: "listen", answers: true },
      { do: "start", actor: "client" },
      { do: "keyboard", actor: "client" },
      ...names.map((name) => say(`{${name}}`)),
      say("  {x} {Y}   {z}  "),
      say("{x}，你好 {y} 世界"),
      { do: "unlisten" },
      { do: "listen", answers: true },
      say("{p}"),
      say("{q}"),
    ],
  },
  {
    id: "server",
    role: "server",
    steps: [
      { do: "start", actor: "server" },
      ...names.map((name) => ask("lab#1", name)),
      ...["p", "q", "r", "s"].map((name, index) => ask(index % 2 === 0 ? "lab#2" : "lab#1", name)),
    ],
  },
];
