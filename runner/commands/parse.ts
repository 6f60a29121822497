import { parseArgs } from "node:util";
import type { UsageProblem } from "../model/problem.ts";
import { languageNamed } from "../words/language.ts";
import type { OptionName } from "../words/verbs.ts";
import type { Option, OptionTable } from "./options.ts";

export interface Parsed {
  /** values of the options that have one */
  readonly values: Readonly<Partial<Record<OptionName, string>>>;
  /** the options that were given */
  readonly given: ReadonlySet<OptionName>;
  readonly positionals: readonly string[];
  readonly problem: UsageProblem | null;
}

/** `most`: how many words without a dash are understood. What is wrong comes as a value, after all that is right. */
export async function parse(args: readonly string[], table: OptionTable, most: number): Promise<Parsed> {
  const { tokens } = parseArgs({
    args: [...args],
    options: forNode(table),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Partial<Record<OptionName, string>> = {};
  const given = new Set<OptionName>();
  const positionals: string[] = [];
  let problem: UsageProblem | null = null;
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      positionals.push(token.value);
      if (positionals.length > most) problem ??= { code: "unexpected-argument", argument: token.value };
      continue;
    }
    const name = token.name as OptionName;
    const option = table[name];
    const wrong = option
      ? valueProblem(name, option, token.value, token.inlineValue === true)
      : await unknown(token.rawName, table);
    problem ??= wrong;
    if (!option || wrong) continue;
    given.add(name);
    if (token.value !== undefined) values[name] = name === "lang" ? languageNamed(token.value)! : token.value;
  }
  return { values, given, positionals, problem };
}

const forNode = (table: OptionTable) =>
  Object.fromEntries(
    Object.entries(table).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
  );

function valueProblem(
  name: OptionName,
  option: Option,
  value: string | undefined,
  inline: boolean,
): UsageProblem | null {
  const shown = `--${name}`;
  if (option.type === "boolean") return inline ? { code: "option-takes-no-value", option: shown } : null;
  const choices = option.choices ?? [];
  if (option.optional && value === "") return null;
  if (value === undefined || value.trim() === "" || (!inline && /^-./.test(value)))
    return { code: "option-needs-value", option: shown, value: choices.join("|") || (option.value ?? "") };
  const isKnown = name === "lang" ? languageNamed(value) !== null : choices.length === 0 || choices.includes(value);
  return isKnown ? null : { code: "bad-value", option: shown, value, choices };
}

async function unknown(option: string, table: OptionTable): Promise<UsageProblem> {
  const { suggestion } = await import("../suggestion.ts");
  const known = Object.keys(table).map((name) => `--${name}`);
  return { code: "unknown-option", option, suggestion: suggestion(option, known) };
}
