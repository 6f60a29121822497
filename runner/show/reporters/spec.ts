import { paint } from "../paint.ts";
import { countsOf } from "./counts.ts";
import type { Reporter } from "./context.ts";
import { mark } from "./marks.ts";
import { toldAll, wholeMessage, type Told } from "./told.ts";

/** A line for each expectation, and below those that are not met one line that says why. */
export const spec: Reporter = ({ lessons, seed, verdict }, context) => {
  const { report } = context.words;
  const style = paint(context.colour);
  const lines = (told: Told) => {
    const { outcome, durationMs, metCount } = told.verdict;
    const times =
      context.repeat === undefined || metCount === undefined ? "" : `, ${report.metCount(metCount, context.repeat)}`;
    const first = `  ${mark(outcome, context)} ${told.sentence} ${style("dim", `(${report.time(durationMs)}${times})`)}`;
    return outcome === "met"
      ? [first]
      : [first, `      ${report.marked(report.outcomes[outcome], wholeMessage(told))}`];
  };
  const suites = lessons.flatMap((lesson) => [
    style("bold", report.lesson(lesson.number, context.lessons[lesson.id]?.title ?? lesson.id)),
    ...toldAll(lesson, context).flatMap(lines),
    "",
  ]);
  const counts = report.counts(countsOf(lessons.flatMap((lesson) => lesson.expectations)));
  const again =
    verdict === "passed" ? [] : [`${report.labels.again}: ${context.again}`, `${report.labels.seed}: ${seed}`];
  return [...suites, counts, ...again, ""].join("\n");
};
