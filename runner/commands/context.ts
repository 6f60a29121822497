import type { Problem } from "../model/problem.ts";
import type { Track } from "../model/track.ts";
import type { Language } from "../model/words.ts";
import { complain } from "../show/say.ts";
import { openScreen, type Screen } from "../show/screen.ts";
import { readSettings, type Settings } from "../store/settings.ts";
import { findWorkspace, type Workspace } from "../store/workspace.ts";
import { type CommandWords } from "../words/commands.ts";
import { commandWords, problemWords } from "../words/index.ts";
import { chooseLanguage } from "../words/language.ts";
import type { Verb } from "../words/verbs.ts";
import { commonOptions, type OptionTable } from "./options.ts";
import { type Parsed, parse } from "./parse.ts";
import { shownPath, withShownPaths } from "./shown-path.ts";

/** What every command knows. */
export interface Context {
  readonly language: Language;
  readonly words: CommandWords;
  readonly screen: Screen;
  readonly workspace: Workspace | null;
  readonly settings: Settings;
}

export interface Opened extends Parsed {
  readonly context: Context;
  /** `--track`, when it was said */
  readonly track: Track | undefined;
}

export const exitCodes = { met: 0, unmet: 1, usage: 2, undecided: 3 } as const;

/** Reads a command's line. A number: all is said already, and this is the exit code. */
export async function openCommand(
  verb: Verb,
  args: readonly string[],
  options: OptionTable,
  mostPositionals: number,
): Promise<Opened | number> {
  const parsed = await parse(args, { ...options, ...commonOptions }, mostPositionals);
  const context = await openContext(parsed);
  if (parsed.given.has("help")) {
    const { commandHelp } = await import("./help.ts");
    await commandHelp(verb, options, context);
    return exitCodes.met;
  }
  if (parsed.problem) return refuse(context, parsed.problem);
  return { ...parsed, context, track: parsed.values.track as Track | undefined };
}

export async function openContext({ values, given }: Pick<Parsed, "values" | "given">): Promise<Context> {
  const workspace = findWorkspace();
  const { settings, damage } = workspace ? readSettings(workspace) : { settings: {}, damage: null };
  const language = (values.lang as Language | undefined) ?? chooseLanguage(settings.language);
  const words = await commandWords(language);
  const screen = await openScreen({ plain: given.has("plain"), noColour: given.has("no-color") });
  if (damage) complain(words.damaged(shownPath(damage.file), damage.keptAs && shownPath(damage.keptAs)));
  return { language, words, screen, workspace, settings };
}

/** What the machine lacks, and nobody has said wrongly. */
const machines: readonly Problem["code"][] = ["no-interpreter", "no-cache", "lab-error"];

/** Says what is wrong, and which exit code that is. */
export async function refuse({ language }: Context, problem: Problem): Promise<number> {
  const [words, { ownName }] = await Promise.all([problemWords(language), import("./own-name.ts")]);
  const sentence = words[problem.code] as (problem: Problem, self: string) => string;
  complain(sentence(withShownPaths(problem), ownName()));
  if (problem.code === "does-not-compile") return exitCodes.unmet;
  return machines.includes(problem.code) ? exitCodes.undecided : exitCodes.usage;
}
