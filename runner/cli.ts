#!/usr/bin/env node
import { endQuietlyWithReader } from "./show/say.ts";
import type { Verb } from "./words/verbs.ts";

/** A command: its own words on the command line in, its exit code out. */
interface Command {
  readonly run: (args: readonly string[]) => Promise<number>;
}

async function main([first = "", ...rest]: readonly string[]): Promise<number> {
  if (first === "--version" || first === "-v") return version();
  if (first === "--help" || first === "-h" || first === "help") return help(rest);
  if (isVerb(first)) return (await commands[first]()).run(rest);
  // no command: the guided lessons, with whatever options stand there
  if (first === "" || first.startsWith("-"))
    return rest.some((word) => word === "--help" || word === "-h")
      ? help([first, ...rest])
      : (await commands.start()).run(first === "" ? [] : [first, ...rest]);
  const { refuseCommand } = await import("./commands/unknown.ts");
  return refuseCommand(first, rest);
}

const isVerb = (word: string): word is Verb => Object.hasOwn(commands, word);

/** Loaded when it is called for, so that no command pays for another's libraries. */
const commands: Readonly<Record<Verb, () => Promise<Command>>> = {
  start: () => import("./commands/start.ts"),
  list: () => import("./commands/list.ts"),
  run: () => import("./commands/run.ts"),
  check: () => import("./commands/check.ts"),
  watch: () => import("./commands/watch.ts"),
  hint: () => import("./commands/hint.ts"),
  solution: () => import("./commands/solution.ts"),
  reset: () => import("./commands/reset.ts"),
  wire: () => import("./commands/wire.ts"),
  demo: () => import("./commands/demo.ts"),
  export: () => import("./commands/export.ts"),
  doctor: () => import("./commands/doctor.ts"),
};

async function version(): Promise<number> {
  const [{ packageVersion }, { say }] = await Promise.all([import("./catalog.ts"), import("./show/say.ts")]);
  say(packageVersion());
  return 0;
}

async function help(args: readonly string[]): Promise<number> {
  const [verb = "", ...rest] = args;
  if (isVerb(verb)) return (await commands[verb]()).run([...rest, "--help"]);
  const { showHelp } = await import("./commands/unknown.ts");
  return showHelp(args);
}

/** Also programs may be running that only the end of the lab ends, so it ends here. */
async function breakOff(error: unknown): Promise<void> {
  let code = 3;
  try {
    const { tellBrokenOff } = await import("./commands/broken-off.ts");
    code = await tellBrokenOff(error, args);
  } finally {
    process.stderr.write("", () => process.exit(code));
  }
}

const args = process.argv.slice(2);
endQuietlyWithReader();
process.on("uncaughtException", (error) => {
  // who listens besides us expects it
  if (process.listenerCount("uncaughtException") === 1) void breakOff(error);
});
try {
  process.exitCode = await main(args);
} catch (error) {
  await breakOff(error);
}
