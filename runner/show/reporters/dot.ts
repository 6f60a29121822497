import type { Outcome } from "../../model/verdict.ts";
import { countsOf } from "./counts.ts";
import type { Reporter } from "./context.ts";
import { toldAll, wholeMessage } from "./told.ts";

const dots: Readonly<Record<Outcome, string>> = { met: ".", unmet: "X", undecided: "?", skipped: "-" };

/** A character for each expectation; then, by name, those that are not met. */
export const dot: Reporter = ({ lessons, seed, verdict }, context) => {
  const { report } = context.words;
  const all = lessons.flatMap((lesson) => toldAll(lesson, context).map((told) => ({ lesson, told })));
  const line = all.map(({ told }) => dots[told.verdict.outcome]).join("");
  const rows = line.match(new RegExp(`.{1,${context.columns}}`, "g")) ?? [];
  const unmet = all
    .filter(({ told }) => told.verdict.outcome === "unmet" || told.verdict.outcome === "undecided")
    .map(
      ({ lesson, told }) => `${dots[told.verdict.outcome]} ${lesson.number} ${told.verdict.id}: ${wholeMessage(told)}`,
    );
  const counts = report.counts(countsOf(all.map(({ told }) => told.verdict)));
  const again =
    verdict === "passed" ? [] : [`${report.labels.again}: ${context.again}`, `${report.labels.seed}: ${seed}`];
  return [...rows, "", ...unmet, counts, ...again, ""].join("\n");
};
