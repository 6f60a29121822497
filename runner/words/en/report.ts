import type { ReportWords } from "../report.ts";

const times = (count: number) => (count === 1 ? "once" : `${count} times`);

export const report: ReportWords = {
  outcomes: { met: "met", unmet: "not met", undecided: "undecided", skipped: "skipped" },
  conclusions: { passed: "passed", failed: "not passed yet", undecided: "undecided" },
  lesson: (number, title) => `Lesson ${number}, ${title}`,
  counts: ({ met, unmet, undecided, skipped }) => {
    const rest = [
      ...(unmet > 0 ? [`${unmet} not met`] : []),
      ...(undecided > 0 ? [`${undecided} undecided`] : []),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    return [`${met} of ${met + unmet + undecided + skipped} met`, ...rest].join(", ");
  },
  summary: (lesson, conclusion, counts, time) => `${lesson}: ${conclusion}. ${counts}, in ${time}.`,
  time: (milliseconds) =>
    milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`,
  skipped: (id) => `${id ?? "something before it"} has to work first`,
  waitsFor: (sentence) => `first this has to work: “${sentence.replace(/\.$/, "")}”`,
  undecided: "The lab could not tell.",
  marked: (outcome, sentence) => `${outcome}: ${sentence}`,
  noted: (sentence, notes) => (notes.length === 0 ? sentence : `${sentence} (${notes.join("; ")})`),
  metCount: (met, all) => `met ${met} of ${times(all)}`,
  repeated: (count) => `The same check, ${times(count)}; each line shows the worst of them.`,
  labels: { printed: "printed", next: "next", hint: "hint", again: "again", seed: "seed" },
  printedBy: { server: "the server printed:", client: "the client printed:" },
  here: "here",
  nothing: "(nothing)",
  linesBefore: (count) => (count === 1 ? "(1 line before this)" : `(${count} lines before this)`),
  table: { lesson: "lesson", verdict: "verdict", met: "met", time: "time" },
  ofAll: (met, all) => `${met} of ${all}`,
};
