import type { Doubt, ExpectationVerdict, Finding, LessonVerdict } from "../../model/verdict.ts";
import type { FindingText, Telling } from "../../words/findings.ts";
import { escapeText } from "../escape.ts";
import { payloadLabel } from "../payload.ts";
import type { ReportContext } from "./context.ts";

/** An expectation's verdict in words. */
export interface Told {
  readonly verdict: ExpectationVerdict;
  readonly sentence: string;
  /** of the expectation that has to be met first, where this one was skipped for it */
  readonly first: string | null;
  /** the sentence where it is met, else what was found */
  readonly message: string;
  readonly text: FindingText | null;
  /** the first hint, where it is not met */
  readonly hint: string | null;
}

const quoteColumns = 40;

export function told(lesson: LessonVerdict, verdict: ExpectationVerdict, context: ReportContext): Told {
  const { report } = context.words;
  const expectations = context.lessons[lesson.id]?.expectations;
  const words = expectations?.[verdict.id];
  const sentence = words?.sentence ?? verdict.id;
  const text = findingText(verdict, context);
  const message = {
    met: sentence,
    unmet: text?.message ?? report.marked(report.outcomes.unmet, sentence),
    undecided: text?.message ?? report.undecided,
    skipped: report.skipped(verdict.because ?? null),
  }[verdict.outcome];
  const first = expectations?.[verdict.because ?? ""]?.sentence ?? null;
  return {
    verdict,
    sentence,
    first,
    message,
    text,
    hint: hasHint(verdict) ? (words?.hints[0] ?? null) : null,
  };
}

/** The lesson's hints speak of programs that run. */
const hasHint = ({ outcome, finding }: ExpectationVerdict) =>
  outcome === "unmet" && finding?.code !== "does-not-compile";

export function toldAll(lesson: LessonVerdict, context: ReportContext): readonly Told[] {
  return lesson.expectations.map((verdict) => told(lesson, verdict, context));
}

/** For a reader without the report's own lines: what the lab could not do, and what to do then. */
export function wholeMessage({ verdict, message, text }: Told): string {
  return verdict.outcome === "undecided" && text !== null ? `${message} ${text.next}` : message;
}

function findingText({ finding, outcome, role }: ExpectationVerdict, context: ReportContext): FindingText | null {
  if (finding === undefined || outcome === "met" || outcome === "skipped") return null;
  const telling: Telling = { role, lab: context.lab, escaped: escapeText, quoted: (what) => quoted(what, context) };
  // one finding and the sentence of its own code: the compiler cannot see that they belong together
  const tell = context.words.findings[finding.code] as (facts: Finding | Doubt, telling: Telling) => FindingText;
  return tell(finding, telling);
}

function quoted(what: Uint8Array | string, { words }: ReportContext): string {
  const payload = typeof what === "string" ? Buffer.from(what) : what;
  return payloadLabel({ payload, size: payload.length }, quoteColumns, words.ladder);
}
