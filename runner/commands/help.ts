import type { Language } from "../model/words.ts";
import type { Paint } from "../show/paint.ts";
import { say } from "../show/say.ts";
import type { Screen } from "../show/screen.ts";
import { padded, widthOf } from "../show/width.ts";
import { wrap } from "../show/wrap.ts";
import type { Example, HelpWords } from "../words/help.ts";
import { helpWords } from "../words/index.ts";
import { type OptionName, type Verb, verbs } from "../words/verbs.ts";
import { commonOptions, type Option, type OptionTable, written } from "./options.ts";
import { ownName } from "./own-name.ts";

/** Who reads the help, and on what. */
interface Reader {
  readonly language: Language;
  readonly screen: Screen;
}

/** What stands behind each command in a usage line. */
const operands: Readonly<Record<Verb, string>> = {
  start: "[N]",
  list: "",
  run: "N server|client",
  check: "[N]",
  watch: "[N]",
  hint: "N [ID]",
  solution: "N [server|client]",
  reset: "N [server|client]",
  wire: "N",
  demo: "[N]",
  export: "FILE",
  doctor: "",
};

const usual: readonly Verb[] = ["start", "check", "run"];

export async function generalHelp({ language, screen }: Reader): Promise<void> {
  const words = await helpWords(language);
  const self = ownName();
  const { columns } = screen;
  const heading = (text: string) => screen.paint("bold", text);
  say(
    words.about,
    "",
    `${heading(words.headings.usage)}  ${self} [${words.placeholders.command}] [${words.placeholders.options}]`,
    words.bare,
    "",
    heading(words.headings.commands),
    ...table(
      verbs.map((verb) => [`${verb} ${operands[verb]}`, words.commands[verb].about]),
      columns,
    ),
    "",
    heading(words.headings.options),
    ...table([...optionRows(commonOptions, words), ["--version", words.version]], columns),
    "",
    heading(words.headings.examples),
    ...examples(
      usual.flatMap((verb) => words.commands[verb].examples.slice(0, 1)),
      self,
      columns,
    ),
    "",
    words.more(`${self} ${words.placeholders.command} --help`),
  );
}

export async function commandHelp(verb: Verb, options: OptionTable, { language, screen }: Reader): Promise<void> {
  const words = await helpWords(language);
  const self = ownName();
  const { columns } = screen;
  const { about, more, examples: shown } = words.commands[verb];
  const heading = (text: string) => screen.paint("bold", text);
  const usage = [self, verb, operands[verb], `[${words.placeholders.options}]`].filter(Boolean).join(" ");
  say(
    words.title(`${self} ${verb}`, about),
    ...(more ? [more] : []),
    "",
    `${heading(words.headings.usage)}  ${usage}`,
    "",
    heading(words.headings.options),
    ...table(optionRows({ ...options, ...commonOptions }, words), columns),
    "",
    heading(words.headings.examples),
    ...examples(shown, self, columns),
  );
}

function optionRows(options: OptionTable, words: HelpWords): readonly (readonly [string, string])[] {
  return (Object.entries(options) as [OptionName, Option][]).map(([name, option]) => [
    written(name, option),
    words.options[name],
  ]);
}

const examples = (shown: readonly Example[], self: string, columns: number) =>
  table(
    shown.map(({ line, does }) => [`${self} ${line}`, does]),
    columns,
  );

/** Two columns, the right one within the terminal; where the left one takes too much, one below the other. */
function table(rows: readonly (readonly [string, string])[], columns: number): readonly string[] {
  const left = Math.max(0, ...rows.map(([text]) => widthOf(text)));
  const isWide = left > columns / 2;
  const indent = isWide ? "      " : " ".repeat(left + 4);
  return rows.flatMap(([text, about]) => {
    const [first = "", ...others] = wrap([{ text: about, styles: [] }], columns - indent.length, unpainted);
    const rest = others.map((line) => indent + line);
    return isWide ? [`  ${text}`, indent + first, ...rest] : [`  ${padded(text, left)}  ${first}`, ...rest];
  });
}

const unpainted: Paint = (_style, text) => text;
