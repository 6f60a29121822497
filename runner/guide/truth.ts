import type { Prediction } from "../model/lesson.ts";
import { markdown } from "../show/markdown.ts";
import { type Paint, paint } from "../show/paint.ts";
import type { Terminal } from "./terminal.ts";
import type { Visit } from "./visit.ts";

const systems: Readonly<Record<string, "linux" | "macos" | "windows">> = { darwin: "macos", win32: "windows" };

/** What comes true on this system. */
export function truthOf({ truth }: Prediction): string {
  return typeof truth === "string" ? truth : truth[systems[process.platform] ?? "linux"];
}

export const predictionsShownBy = ({ lesson }: Visit, quest: string): readonly Prediction[] =>
  lesson.steps.filter((step) => step.kind === "predict").filter(({ shownBy }) => shownBy === quest);

/** The quest that shows a prediction, in its own words. */
export const questThatShows = ({ lessonWords }: Visit, { shownBy }: Prediction): string =>
  lessonWords.quests[shownBy] ?? lessonWords.expectations[shownBy]?.sentence ?? shownBy;

interface Writing {
  readonly text: (source: string) => readonly string[];
  readonly shown: Paint;
  readonly beside: (lines: readonly string[]) => readonly string[];
}

/** Paragraphs with a bar at their side. */
function besideBar({ look }: Terminal, columns: number): Writing {
  const bar = look.plain ? "" : look.unicode ? "▌ " : "| ";
  const shown = paint(look.colour);
  return {
    text: (source) => markdown(source, { ...look, columns: columns - bar.length }),
    shown,
    beside: (lines) => lines.map((line) => `${shown("cyan", bar)}${line}`.trimEnd()),
  };
}

const choiceOf = ({ progress }: Visit, { id }: Prediction) => progress().predictions?.[id]?.choice;

/** What was said beside what came true. */
export function outcomeLines(visit: Visit, prediction: Prediction, columns: number): readonly string[] {
  const { lessonWords, words, terminal } = visit;
  const { options, question, afterwards, ifWrong } = lessonWords.predictions[prediction.id]!;
  const choice = choiceOf(visit, prediction);
  const truth = truthOf(prediction);
  const { text, shown, beside } = besideBar(terminal, columns);
  const right = choice === truth;
  const verdict = right ? shown("green", words.prediction.asYouSaid) : shown("yellow", words.prediction.otherwise);
  return beside([
    ...text(question).map((line) => shown("bold", line)),
    ...(choice ? [...text(words.prediction.youSaid(options[choice] ?? choice))] : []),
    ...text(words.prediction.cameTrue(options[truth] ?? truth)),
    ...(choice ? [verdict] : []),
    ...text(afterwards),
    ...(choice && !right && ifWrong ? text(ifWrong) : []),
  ]);
}

/** What was said of something that has not been tried. */
export function untriedLines(visit: Visit, prediction: Prediction, columns: number): readonly string[] {
  const { lessonWords, words, terminal } = visit;
  const { options, question } = lessonWords.predictions[prediction.id]!;
  const choice = choiceOf(visit, prediction);
  const { text, shown, beside } = besideBar(terminal, columns);
  return beside([
    ...text(question).map((line) => shown("bold", line)),
    ...(choice ? text(words.prediction.youSaid(options[choice] ?? choice)) : []),
    ...text(words.lookBack.notTried(questThatShows(visit, prediction))),
  ]);
}
