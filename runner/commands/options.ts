import { tracks } from "../model/track.ts";
import { languages } from "../model/words.ts";
import type { OptionName } from "../words/verbs.ts";

export interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** how help calls its value */
  readonly value?: string;
  /** it may stand without one, which then is empty */
  readonly optional?: true;
  readonly choices?: readonly string[];
}

export type OptionTable = Readonly<Partial<Record<OptionName, Option>>>;

/** Every command has these. */
export const commonOptions = {
  lang: { type: "string", choices: languages },
  plain: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const satisfies OptionTable;

/** Commands that look for the learner's programs have these as well. */
export const programOptions = {
  dir: { type: "string", value: "DIR" },
  track: { type: "string", choices: tracks },
} as const satisfies OptionTable;

/** How an option is written: `--track typescript|python`. */
export function written(name: OptionName, { value, choices, short }: Option): string {
  const after = choices?.join("|") ?? value;
  return `${short ? `-${short}, ` : ""}--${name}${after ? ` ${after}` : ""}`;
}
