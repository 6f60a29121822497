import type { LessonVerdict } from "../../model/verdict.ts";
import { paint } from "../paint.ts";
import { widthOf } from "../width.ts";
import type { ReportContext } from "./context.ts";
import { evidence } from "./evidence.ts";
import { indented, labelled, outputLines, prose } from "./lines.ts";
import { placeOf, printedAround, stretch } from "./stretch.ts";
import type { Told } from "./told.ts";

const indent = 2;

/** Below the sentence of an expectation: what was found, what shows it, and what to do. */
export function details(lesson: LessonVerdict, told: Told, context: ReportContext): string[] {
  const { words, colour } = context;
  const { labels, printedBy } = words.report;
  const { text, verdict } = told;
  const columns = context.columns - indent;
  const margin = Math.max(...[words.ladder.expected, words.ladder.seen, ...Object.values(labels)].map(widthOf)) + 2;
  // what does not compile has played no part in any scene
  const played = verdict.finding?.code !== "does-not-compile";
  const place =
    verdict.at === undefined || !played
      ? null
      : placeOf(verdict.recording ?? lesson.recording, verdict.role, verdict.at);
  const advice = (label: string, what: string | null | undefined) =>
    what === null || what === undefined
      ? []
      : labelled(paint(colour)("bold", label), prose(what, columns - margin, context), margin);
  const printed =
    place === null || text?.seen?.kind === "output"
      ? []
      : [
          printedBy[verdict.role],
          ...indented(outputLines(printedAround(place, verdict.role), columns - 2, context), 2),
        ];
  const sections = [
    prose(told.message, columns, context),
    text === null ? [] : evidence(text, columns, margin, context),
    place === null ? [] : stretch(place, verdict.at ?? 0, columns - 2, context),
    printed,
    [...advice(labels.next, text?.next), ...advice(labels.hint, told.hint)],
  ];
  return indented(
    sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
    indent,
  );
}
