import { inspect } from "node:util";
import { complain } from "../show/say.ts";
import { problemWords } from "../words/index.ts";
import { chooseLanguage } from "../words/language.ts";
import { exitCodes, openContext } from "./context.ts";
import { commonOptions } from "./options.ts";
import { ownName } from "./own-name.ts";
import { parse } from "./parse.ts";

/** The lab's own mistake: says so in the person's language, what is behind it, and where to tell of it. */
export async function tellBrokenOff(error: unknown, args: readonly string[]): Promise<number> {
  const words = await problemWords(await languageOf(args));
  const detail = error instanceof Error ? (error.stack ?? String(error)) : inspect(error);
  complain(words["lab-error"]({ code: "lab-error", detail }, ownName()));
  return exitCodes.undecided;
}

async function languageOf(args: readonly string[]) {
  try {
    return (await openContext(await parse(args, commonOptions, args.length))).language;
  } catch {
    // what breaks the lab may break this too
    return chooseLanguage(undefined);
  }
}
