import type { Scene, Step } from "../../runner/model/lesson.ts";

const says = (from: string, payload: string): Step => ({
  do: "send",
  from,
  payload,
  until: [{ sees: "printed", payload }, { sees: "port" }],
});

const replies = (payload: string): Step => ({
  do: "type",
  actor: "server",
  line: payload,
  until: [{ sees: "reply", payload }],
});

const sends = (line: string): Step => ({
  do: "type",
  actor: "client",
  line,
  until: [{ sees: "datagrams", count: 1 }, { sees: "answer" }, { sees: "port" }],
});

const nothing = (line: string): Step => ({ do: "type", actor: "client", line, until: [] });

const talk = (id: string, [name, other, third, fourth]: readonly [string, string, string, string]): Scene => ({
  id,
  role: "client",
  ...(id === "client-chinese" ? { onlyIf: "nothing-sent" as const } : {}),
  steps: [
    { do: "listen", answers: true },
    { do: "start", actor: "client" },
    { do: "keyboard", actor: "client" },
    nothing(name),
    sends("{a}  你好，{B}"),
    // the name was not in the directory: the other set is tried
    { do: "unless-sent", steps: [{ do: "end" }] },
    nothing(""),
    sends("{c}"),
    nothing("quit"),
    nothing(other),
    sends("{d}"),
    nothing("quit"),
    nothing("{unknown}"),
    nothing(name),
    // where an unknown name is asked again only after quit, this line goes to nobody, and the next two lead back
    sends("{e}"),
    { do: "unless-sent", steps: [nothing("quit"), nothing(name), sends("{f}")] },
    nothing("quit"),
    nothing(third),
    sends("{g}"),
    nothing("quit"),
    nothing(fourth),
    sends("{h}"),
  ],
});

/** What `lab check 5` plays with each program, the lab being the other end. */
export const scenes: readonly Scene[] = [
  talk("client", ["alex", "wu", "donkey", "tree"]),
  talk("client-chinese", ["狗哥alex", "武大郎", "瞎驴", "一棵树"]),
  {
    id: "server",
    role: "server",
    steps: [
      { do: "start", actor: "server" },
      says("lab#1", "{a} 你好，{b}"),
      replies("{r}  {W}"),
      // both are in before a reply is typed
      {
        do: "together",
        sends: [
          { from: "lab#2", payload: "{c}" },
          { from: "lab#3", payload: "{d}" },
        ],
        until: [{ sees: "printed", payload: "{c}" }],
      },
      {
        do: "type",
        actor: "server",
        line: "{s}",
        until: [
          { sees: "reply", payload: "{s}" },
          { sees: "printed", payload: "{d}" },
        ],
      },
      replies("{t}"),
      says("lab#3", "{e}"),
      { do: "leave", actor: "lab#3" },
      { do: "type", actor: "server", line: "{u}", until: [] },
      says("lab#2", "{f}"),
      replies("{v}"),
    ],
  },
];
