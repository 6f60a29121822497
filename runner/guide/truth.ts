import type { Prediction } from "../model/lesson.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import type { Visit } from "./visit.ts";

const systems: Readonly<Record<string, "linux" | "macos" | "windows">> = { darwin: "macos", win32: "windows" };

/** What comes true on this system. */
export function truthOf({ truth }: Prediction): string {
  return typeof truth === "string" ? truth : truth[systems[process.platform] ?? "linux"];
}

export const predictionsShownBy = ({ lesson }: Visit, quest: string): readonly Prediction[] =>
  lesson.steps.filter((step) => step.kind === "predict").filter(({ shownBy }) => shownBy === quest);

/** What was said beside what came true. */
export function outcomeLines(visit: Visit, prediction: Prediction, columns: number): readonly string[] {
  const { lessonWords, words, progress, terminal } = visit;
  const { options, question, afterwards, ifWrong } = lessonWords.predictions[prediction.id]!;
  const choice = progress().predictions?.[prediction.id]?.choice;
  const truth = truthOf(prediction);
  const bar = terminal.look.plain ? "" : terminal.look.unicode ? "▌ " : "| ";
  const shown = paint(terminal.look.colour);
  const text = (source: string) => markdown(source, { ...terminal.look, columns: columns - bar.length });
  const right = choice === truth;
  const verdict = right ? shown("green", words.prediction.asYouSaid) : shown("yellow", words.prediction.otherwise);
  const lines = [
    ...text(question).map((line) => shown("bold", line)),
    ...(choice ? [...text(words.prediction.youSaid(options[choice] ?? choice))] : []),
    ...text(words.prediction.cameTrue(options[truth] ?? truth)),
    ...(choice ? [verdict] : []),
    ...text(afterwards),
    ...(choice && !right && ifWrong ? text(ifWrong) : []),
  ];
  return lines.map((line) => `${shown("cyan", bar)}${line}`.trimEnd());
}
