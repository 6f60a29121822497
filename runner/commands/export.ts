import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Recording } from "../model/recording.ts";
import { complain } from "../show/say.ts";
import { decodeRecording } from "../store/events.ts";
import type { LadderWords } from "../words/ladder.ts";
import { demoWords, ladderWords } from "../words/index.ts";
import { exitCodes, openCommand } from "./context.ts";
import type { OptionTable } from "./options.ts";
import { ownName } from "./own-name.ts";
import { shownPath } from "./shown-path.ts";

type Make = (recording: Recording, words: LadderWords) => string | Uint8Array;

/** What a recording can become; each is loaded when it is asked for. */
const formats: Readonly<Record<string, () => Promise<Make>>> = {
  svg: async () => (await import("../show/exports/svg.ts")).svg,
  html: async () => (await import("../show/exports/html.ts")).html,
  mermaid: async () => (await import("../show/exports/mermaid.ts")).mermaid,
  cast: async () => (await import("../show/exports/cast.ts")).cast,
  pcapng: async () => (await import("../show/exports/pcapng.ts")).pcapng,
};

const options = {
  to: { type: "string", choices: Object.keys(formats) },
  output: { type: "string", short: "o", value: "FILE" },
} as const satisfies OptionTable;

export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("export", args, options, 1);
  if (typeof opened === "number") return opened;
  const { context, positionals, values, given } = opened;
  const { refusals, written } = await demoWords(context.language);
  const refused = (sentence: string) => {
    complain(sentence);
    return exitCodes.usage;
  };
  const [file] = positionals;
  if (file === undefined) return refused(refusals.fileMissing(`${ownName()} export class.jsonl --to svg -o class.svg`));
  const format = formats[values.to ?? ""];
  if (!format) return refused(refusals.needsTo(Object.keys(formats)));
  if (values.output === undefined) return refused(refusals.needsOutput);

  const source = shownPath(resolve(file));
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return refused(refusals.cannotRead(source, (error as NodeJS.ErrnoException).code ?? ""));
  }
  const decoded = decodeRecording(text);
  if ("code" in decoded) return refused(refusals.damaged(source, decoded));
  // the words of the class that saw it, unless others are asked for
  const language = given.has("lang") ? context.language : decoded.header.language;
  const made = (await format())(decoded.recording, await ladderWords(language));
  if (values.output === "-") {
    process.stdout.write(made);
    return exitCodes.met;
  }
  const target = shownPath(resolve(values.output));
  try {
    writeFileSync(values.output, made);
  } catch (error) {
    return refused(refusals.cannotWrite(target, (error as NodeJS.ErrnoException).code ?? ""));
  }
  complain(written(target));
  return exitCodes.met;
}
