import { writeFileSync } from "node:fs";
import { type LessonEntry, lessonEntries } from "../catalog.ts";
import { conclude, type Verdict } from "../model/verdict.ts";
import { newSeed } from "../record/words.ts";
import { reporterNames, type ReporterName } from "../show/reporters/index.ts";
import { complain } from "../show/say.ts";
import { checkWords } from "../words/index.ts";
import { checkEntries } from "./check-entries.ts";
import { type Context, exitCodes, type Opened, openCommand, refuse } from "./context.ts";
import { lessonArgument } from "./lesson-argument.ts";
import { type OptionTable, programOptions } from "./options.ts";
import { againLine } from "./again-line.ts";
import { unwritable } from "./writable.ts";
import { reportOn } from "./report-on.ts";

export const checkOptions = {
  server: { type: "string", value: "CMD" },
  client: { type: "string", value: "CMD" },
  ...programOptions,
  reporter: { type: "string", choices: reporterNames },
  output: { type: "string", short: "o", value: "FILE" },
  repeat: { type: "string", value: "K" },
  seed: { type: "string", value: "S" },
} as const satisfies OptionTable;

export async function run(args: readonly string[]): Promise<number> {
  const opened = await openCommand("check", args, checkOptions, 1);
  if (typeof opened === "number") return opened;
  const { context, values } = opened;
  const repeat = repeatOf(values.repeat);
  if (repeat === null) return refuse(context, { code: "bad-count", option: "--repeat", value: values.repeat ?? "" });
  const reason = values.output === undefined ? null : unwritable(values.output);
  if (reason !== null) return refuse(context, { code: "cannot-write", path: values.output ?? "", reason });
  const entries = await chosen(opened);
  if (typeof entries === "number") return entries;
  return checkOnce(context, entries, opened, repeat);
}

/** Checks these lessons and reports; returns the exit code. */
export async function checkOnce(
  context: Context,
  entries: readonly LessonEntry[],
  { values, track }: Opened,
  repeat: number | undefined,
): Promise<number> {
  const reporter = (values.reporter ?? "lab") as ReporterName;
  const seed = values.seed ?? newSeed();
  const told = await checkWords(context.language);
  let begun = () => {};
  const started = new Promise<void>((resolve) => (begun = resolve));
  const checked = checkEntries(context, entries, {
    choice: { lines: { server: values.server, client: values.client }, dir: values.dir, track },
    seed,
    repeat,
    onEvent: (event) => {
      begun();
      if (reporter === "lab" && event.kind === "waiting") complain(told.waiting[event.forWhat](event.actor));
    },
  });
  // what the report needs is loaded while the programs start, not before
  await Promise.race([started, checked]);
  const report = reportOn(context, entries, {
    reporter,
    repeat,
    again: againLine(entries, values),
    toFile: values.output !== undefined,
  });
  const lessons = await checked;
  if (typeof lessons === "number") return lessons;
  const verdict: Verdict = { verdict: concludeAll(lessons), seed, lessons };
  const text = await (await report)(verdict);
  if (values.output === undefined) process.stdout.write(text);
  else
    try {
      writeFileSync(values.output, text);
    } catch (error) {
      // meanwhile the disk is full, or the folder gone
      process.stdout.write(text);
      return refuse(context, {
        code: "cannot-write",
        path: values.output,
        reason: (error as NodeJS.ErrnoException).code ?? "",
      });
    }
  return { passed: exitCodes.met, failed: exitCodes.unmet, undecided: exitCodes.undecided }[verdict.verdict];
}

const concludeAll = (lessons: Verdict["lessons"]) =>
  conclude(lessons.flatMap(({ expectations }) => expectations.map(({ outcome }) => outcome)));

/** The lessons that were named; all of them, unless a command line was given, which speaks of one. */
async function chosen({ context, positionals, values }: Opened): Promise<readonly LessonEntry[] | number> {
  const [name] = positionals;
  if (name === undefined && values.server === undefined && values.client === undefined) return lessonEntries();
  const entry = await lessonArgument(context, "check", name);
  return typeof entry === "number" ? entry : [entry];
}

function repeatOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  const times = Number(text);
  return Number.isInteger(times) && times > 0 ? times : null;
}
