import type { ExpectationVerdict } from "../../model/verdict.ts";
import type { Counts } from "../../words/report.ts";

export function countsOf(expectations: readonly ExpectationVerdict[]): Counts {
  const of = (outcome: ExpectationVerdict["outcome"]) => expectations.filter((one) => one.outcome === outcome).length;
  return { met: of("met"), unmet: of("unmet"), undecided: of("undecided"), skipped: of("skipped") };
}
