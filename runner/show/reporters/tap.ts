import type { Reporter } from "./context.ts";
import { toldAll, wholeMessage, type Told } from "./told.ts";

/** The Test Anything Protocol, version 14. */
export const tap: Reporter = ({ seed, lessons }, context) => {
  const all = lessons.flatMap((lesson) => toldAll(lesson, context).map((told) => ({ lesson, told })));
  const points = all.flatMap(({ lesson, told }, index) =>
    point(`${index + 1} - ${escaped(`${lesson.id} ${told.verdict.id}`)}`, told),
  );
  return ["TAP version 14", `# seed ${oneLine(seed)}`, `1..${all.length}`, ...points, ""].join("\n");
};

function point(name: string, told: Told): string[] {
  const why = escaped(told.message);
  switch (told.verdict.outcome) {
    case "met":
      return [`ok ${name}`, ...block({ message: told.message, ...measures(told) })];
    case "skipped":
      return [`ok ${name} # SKIP ${why}`, ...block(measures(told))];
    case "unmet":
      return [`not ok ${name}`, ...block(failure(told))];
    case "undecided":
      return [`not ok ${name} # UNDECIDED ${why}`, ...block(failure(told))];
  }
}

function failure(told: Told): Record<string, string | number> {
  return {
    message: wholeMessage(told),
    expectation: told.sentence,
    ...(told.verdict.finding === undefined ? {} : { code: told.verdict.finding.code }),
    ...(told.hint === null ? {} : { hint: told.hint }),
    ...measures(told),
  };
}

function measures({ verdict }: Told): Record<string, string | number> {
  const metCount = verdict.metCount === undefined ? {} : { met_count: verdict.metCount };
  return { role: verdict.role, ...metCount, duration_ms: verdict.durationMs };
}

function block(values: Readonly<Record<string, string | number>>): string[] {
  return ["  ---", ...Object.entries(values).map(([key, value]) => `  ${key}: ${yaml(value)}`), "  ..."];
}

/** A JSON string is a YAML string, but for characters that YAML will not see in the open. */
function yaml(value: string | number): string {
  // oxlint-disable-next-line no-control-regex
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** `#` begins a directive, so one in a description stands behind a backslash. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\#]/g, "\\$&");
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}
