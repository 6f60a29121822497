import type { OptionName, Verb } from "./verbs.ts";

export interface Example {
  /** what follows the lab's own name */
  readonly line: string;
  readonly does: string;
}

export interface HelpWords {
  readonly about: string;
  readonly headings: Readonly<Record<"usage" | "commands" | "options" | "examples", string>>;
  /** in a usage line, for `[options]` and `COMMAND` */
  readonly placeholders: Readonly<Record<"options" | "command", string>>;
  readonly bare: string;
  /** the first line of a command's own help */
  readonly title: (command: string, about: string) => string;
  readonly version: string;
  readonly more: (line: string) => string;
  readonly commands: Readonly<
    Record<Verb, { readonly about: string; readonly more?: string; readonly examples: readonly Example[] }>
  >;
  readonly options: Readonly<Record<OptionName, string>>;
}
