/** The commands, in the order in which help names them. Each is a file in commands/. */
export const verbs = [
  "start",
  "list",
  "run",
  "check",
  "watch",
  "hint",
  "solution",
  "reset",
  "wire",
  "demo",
  "export",
  "doctor",
] as const;
export type Verb = (typeof verbs)[number];

/** Every option of every command: one without a sentence about it does not compile. */
export const optionNames = [
  "server",
  "client",
  "reporter",
  "output",
  "repeat",
  "seed",
  "web",
  "host",
  "auto",
  "record",
  "replay",
  "to",
  "yes",
  "dir",
  "track",
  "lang",
  "plain",
  "no-color",
  "help",
] as const;
export type OptionName = (typeof optionNames)[number];
