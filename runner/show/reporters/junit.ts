import type { LessonVerdict } from "../../model/verdict.ts";
import type { Counts } from "../../words/report.ts";
import { countsOf } from "./counts.ts";
import type { ReportContext, Reporter } from "./context.ts";
import { details } from "./details.ts";
import { toldAll, wholeMessage, type Told } from "./told.ts";
import { xmlAttribute, xmlText } from "./xml-text.ts";

/** For continuous integration: an undecided expectation is an `<error>`, an unmet one a `<failure>`. */
export const junit: Reporter = ({ seed, lessons }, context) => {
  const time = lessons.reduce((sum, lesson) => sum + lesson.durationMs, 0);
  const root = { name: "udp-lab", ...totals(countsOf(lessons.flatMap((lesson) => lesson.expectations)), time) };
  const suites = lessons.flatMap((lesson) => suite(lesson, seed, context));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(root)}>`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
};

function suite(lesson: LessonVerdict, seed: string, context: ReportContext): string[] {
  const named = { name: suiteName(lesson), ...totals(countsOf(lesson.expectations), lesson.durationMs) };
  const properties = { seed, ...(context.repeat === undefined ? {} : { repeat: String(context.repeat) }) };
  return [
    `  <testsuite${attributes(named)}>`,
    "    <properties>",
    ...Object.entries(properties).map(([name, value]) => `      <property${attributes({ name, value })}/>`),
    "    </properties>",
    ...toldAll(lesson, context).flatMap((told) => testcase(lesson, told, context)),
    "  </testsuite>",
  ];
}

function testcase(lesson: LessonVerdict, told: Told, context: ReportContext): string[] {
  const { id, role, durationMs } = told.verdict;
  const named = { name: id, classname: `${suiteName(lesson)}.${role}`, time: seconds(durationMs) };
  const inner = result(lesson, told, context);
  return inner === null
    ? [`    <testcase${attributes(named)}/>`]
    : [`    <testcase${attributes(named)}>`, `      ${inner}`, "    </testcase>"];
}

function result(lesson: LessonVerdict, told: Told, context: ReportContext): string | null {
  const message = wholeMessage(told);
  const type = told.verdict.finding?.code ?? told.verdict.outcome;
  switch (told.verdict.outcome) {
    case "met":
      return null;
    case "skipped":
      return `<skipped${attributes({ message })}/>`;
    case "unmet":
      return `<failure${attributes({ message, type })}>${body(lesson, told, context)}</failure>`;
    case "undecided":
      return `<error${attributes({ message, type })}>${body(lesson, told, context)}</error>`;
  }
}

function body(lesson: LessonVerdict, told: Told, context: ReportContext): string {
  const look = { ...context, columns: 100, colour: false, unicode: true };
  return xmlText(["", told.sentence, ...details(lesson, told, look), ""].join("\n"));
}

function totals({ met, unmet, undecided, skipped }: Counts, time: number): Record<string, string> {
  const tests = met + unmet + undecided + skipped;
  const numbers = { tests, failures: unmet, errors: undecided, skipped };
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([name, count]) => [name, String(count)])),
    time: seconds(time),
  };
}

const suiteName = ({ number, id }: LessonVerdict) => `${number}-${id}`;

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);

function attributes(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${xmlAttribute(value)}"`)
    .join("");
}
