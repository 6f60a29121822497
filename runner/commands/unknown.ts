import { verbs } from "../words/verbs.ts";
import { exitCodes, openContext, refuse } from "./context.ts";
import { commonOptions } from "./options.ts";
import { parse } from "./parse.ts";

/** A word that is no command. */
export async function refuseCommand(name: string, rest: readonly string[]): Promise<number> {
  const context = await openContext(await parse(rest, commonOptions, rest.length));
  const { suggestion } = await import("../suggestion.ts");
  return refuse(context, { code: "unknown-command", name, suggestion: suggestion(name, verbs) });
}

/** The lab's own help; a word in it that is no command is refused. */
export async function showHelp(args: readonly string[]): Promise<number> {
  const parsed = await parse(args, commonOptions, args.length);
  const [name] = parsed.positionals;
  if (name !== undefined) return refuseCommand(name, args);
  const context = await openContext(parsed);
  if (parsed.problem) return refuse(context, parsed.problem);
  const { generalHelp } = await import("./help.ts");
  await generalHelp(context);
  return exitCodes.met;
}
