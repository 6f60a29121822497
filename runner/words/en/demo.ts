import type { DemoWords } from "../demo.ts";

const list = new Intl.ListFormat("en", { type: "disjunction" });
const damages = {
  "not-json": "this line is no JSON",
  "no-header": "this is no recording of the lab",
  "unknown-version": "it was made by a newer lab",
  "unknown-event": "this line tells of something that the lab does not know",
  "damaged-event": "something is missing in this line",
  "line-too-long": "this line is too long",
} as const;

export const demo: DemoWords = {
  lesson: (number, title) => `Lesson ${number}: ${title}`,
  step: (step, steps) => `step ${step} of ${steps}`,
  before: "Nothing has been started yet. Space plays the first step.",
  notes: (text) => `Notes: ${text}`,
  next: (text) => `Next: ${text}`,
  over: "That was the last step.",
  otherwise: "This step was changed by hand. What became of it is in the picture.",
  help: `## Keys of the demo

| Key | What it does |
|---|---|
| Space, →, Enter | plays the next step |
| ← | looks back a step |
| g and a number | goes to that step |
| r | all anew, with fresh programs, up to this step |
| p | stands still; once more: goes on |
| t | the keyboard is a program's: Enter sends, Tab changes the program, Esc ends |
| d c l o | the next datagram is dropped, copied, delayed, overtaken |
| + − | more or less loss |
| k s | kills the server, starts it again |
| q, Ctrl-C | asks whether to leave |
`,
  notices: {
    "last-step": () => "That was the last step. r plays it again, g and a number looks back.",
    "no-step": ({ steps }) => `There are steps 1 to ${steps}.`,
    "nobody-to-type-to": () => "No program is running that could be typed to.",
    "nobody-reads": ({ actor }) => `The ${actor} has ended, so nobody reads that line.`,
    recorded: () => "This is a recording: its datagrams and programs cannot be changed.",
    killed: () => "The server was killed. s starts it again.",
    "no-server": () => "No server is running that could be killed.",
    "server-runs": () => "The server is running already.",
    short: ({ step, expected, seen }) => `Step ${step} expected ${datagrams(expected)} and saw ${seen}.`,
    "not-bound": ({ step, actor }) => `In step ${step} the ${actor} did not get as far as holding its port.`,
    "ended-early": ({ step, actor }) => `In step ${step} the ${actor} had ended, so it could not be typed to.`,
    resume: ({ step }) => `The last lecture ended with step ${step}. Enter goes there, Space begins at 1.`,
    held: ({ port, holder, used }) =>
      `Port ${port} is held by ${holder ?? "another program"}. The demo uses port ${used}, and the programs follow.`,
  },
  keys: {
    walk: "Space next · ← back · g N go · r restart · t type · p pause · ? keys · q leave",
    help: "Any key goes back to the demo.",
    network: "d drop next · c copy · l delay · o swap · + − loss · k kill server · s start it",
    typing: "Enter sends · Tab next program · Esc gives the keys back",
    jumping: (digits) => `Go to step ${digits}_ · Enter goes · Esc stays`,
    leaving: "Leave the demo and end its programs? Ctrl-C or y leaves, any other key stays.",
  },
  states: {
    playing: "playing",
    paused: "paused",
    auto: "by itself",
    "looking-back": "looking back",
    replay: "a recording",
    recording: "being recorded",
  },
  faults: { drop: "is dropped", duplicate: "is copied", delay: "is delayed", swap: "is overtaken" },
  nextDatagram: (faults) => `next datagram ${faults.join(", the one after ")}`,
  loss: (percent, seed) => `loss ${percent}% (seed ${seed})`,
  viewers: (count) => (count === 1 ? "1 viewer" : `${count} viewers`),
  typeTo: (actor) => `${actor}> `,
  page: {
    at: (url) => `The page for the class: ${url}`,
    outputs: "What the programs print",
    picture: "The datagrams",
    list: "The same as a list",
    showList: "List",
    dark: "Dark",
    larger: "Larger",
    smaller: "Smaller",
    waiting: "The demo begins in a moment.",
    lostConnection: "The connection to the demo is lost; trying again.",
    news: (count) => (count === 1 ? "1 new datagram." : `${count} new datagrams.`),
  },
  refusals: {
    needsTerminal: (line) =>
      `The demo is led by keys, and there is no terminal here. It plays alone with --auto:\n  ${line}`,
    cannotWrite: (file, reason) => `${file} cannot be written (${reason}).`,
    cannotRead: (file, reason) => `${file} cannot be read (${reason}).`,
    damaged: (file, { code, line }) => `${file} cannot be played: ${damages[code]} (line ${line}).`,
    cannotListen: (address, reason) => `The page cannot be served on ${address} (${reason}). Try another --host.`,
    badSeconds: (value) => `--auto cannot be ${value}: it is a number of seconds, such as 5 or 0.5.`,
    otherLesson: (file, lesson) => `${file} is a recording of ${lesson}. Leave the lesson out, or name that one.`,
    fileMissing: (line) => `Which recording? For example: ${line}`,
    needsTo: (choices) => `Say what to make: --to ${list.format(choices)}.`,
    needsOutput: "Say where to put it: -o FILE, or -o - for standard output.",
  },
  written: (file) => `${file} is written.`,
};

function datagrams(count: number): string {
  return count === 0 ? "no datagram" : count === 1 ? "1 datagram" : `${count} datagrams`;
}
