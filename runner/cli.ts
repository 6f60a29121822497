#!/usr/bin/env node
import { endQuietlyWithReader } from "./show/say.ts";
import { type Verb, verbs } from "./words/verbs.ts";

/** A command: its own words on the command line in, its exit code out. */
interface Command {
  readonly run: (args: readonly string[]) => Promise<number>;
}

async function main([first = "", ...rest]: readonly string[]): Promise<number> {
  if (first === "--version" || first === "-v") return version();
  if (first === "--help" || first === "-h" || first === "help") return help(rest);
  if (isVerb(first)) return (await command(first)).run(rest);
  // no command: the guided lessons, with whatever options stand there
  if (first === "" || first.startsWith("-"))
    return rest.some((word) => word === "--help" || word === "-h")
      ? help([first, ...rest])
      : (await command("start")).run(first === "" ? [] : [first, ...rest]);
  const { refuseCommand } = await import("./commands/unknown.ts");
  return refuseCommand(first, rest);
}

const isVerb = (word: string): word is Verb => (verbs as readonly string[]).includes(word);

/** Loaded when it is called for, so that no command pays for another's libraries. */
const command = (verb: Verb): Promise<Command> => import(new URL(`./commands/${verb}.js`, import.meta.url).href);

async function version(): Promise<number> {
  const [{ packageVersion }, { say }] = await Promise.all([import("./catalog.ts"), import("./show/say.ts")]);
  say(packageVersion());
  return 0;
}

async function help(args: readonly string[]): Promise<number> {
  const [verb = "", ...rest] = args;
  if (isVerb(verb)) return (await command(verb)).run([...rest, "--help"]);
  const { showHelp } = await import("./commands/unknown.ts");
  return showHelp(args);
}

endQuietlyWithReader();
process.exitCode = await main(process.argv.slice(2));
