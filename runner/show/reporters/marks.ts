import type { Outcome } from "../../model/verdict.ts";
import { paint, type Style } from "../paint.ts";
import type { ReportContext } from "./context.ts";

const unicodeMarks: Readonly<Record<Outcome, string>> = { met: "✓", unmet: "✗", undecided: "?", skipped: "–" };
const asciiMarks: Readonly<Record<Outcome, string>> = { met: "+", unmet: "x", undecided: "?", skipped: "-" };
/** Colours that can be read on a light ground as on a dark one. */
const styles: Readonly<Record<Outcome, Style>> = { met: "green", unmet: "red", undecided: "magenta", skipped: "dim" };

/** A mark says the outcome without its colour. */
export function mark(outcome: Outcome, { unicode, colour }: Pick<ReportContext, "unicode" | "colour">): string {
  return paint(colour)(styles[outcome], (unicode ? unicodeMarks : asciiMarks)[outcome]);
}
