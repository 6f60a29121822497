import type { Event } from "../model/recording.ts";
import { baseOf } from "../record/session.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { keepRun } from "./runs.ts";
import { type Stage, told } from "./run-stage.ts";
import { outcomeLines, predictionsShownBy } from "./truth.ts";

/** What the lab says of a run, between two moments of the picture. */

/** The newest events, which quests are held against. */
const judged = 3000;

/** Whether a client prints the port that it sends to, which is the lab's: the text knows only the server's. */
export const showsPort = (event: Event, port: number): boolean =>
  event.kind === "printed" && baseOf(event.actor) === "client" && new RegExp(`:${port}\\b`).test(event.text);

export function explainPort(stage: Stage): void {
  const { visit, session, picture, labPort } = stage;
  if (labPort !== "seen") return;
  stage.labPort = "explained";
  picture.say(told(visit, visit.words.run.labPort(session.address.port, session.home.port)));
}

/** Ticks off what the recording shows by now, and puts each prediction beside what was recorded. */
export async function tick(stage: Stage): Promise<void> {
  const { visit, step, session, picture } = stage;
  const { lesson, seed, events } = session.recording();
  const recording = { lesson, seed, events: events.slice(-judged) };
  const shown = paint(visit.terminal.look.colour);
  const mark = visit.terminal.look.unicode ? "✓" : "[x]";
  for (const id of step.quests) {
    if (stage.state.ticked.has(id) || visit.quests[id]?.(recording).state !== "met") continue;
    stage.state = { ...stage.state, ticked: new Set([...stage.state.ticked, id]) };
    const sentence = visit.words.run.ticked(visit.lessonWords.quests[id] ?? id);
    const columns = visit.terminal.columns - 3;
    const outcomes = predictionsShownBy(visit, id).flatMap((prediction) => [
      "",
      ...outcomeLines(visit, prediction, columns),
    ]);
    const done = markdown(`${mark} ${sentence}`, { ...visit.terminal.look, columns: columns - mark.length - 1 });
    const indent = " ".repeat(mark.length + 1);
    picture.say([...done.map((line, index) => shown("green", index === 0 ? line : indent + line)), ...outcomes]);
    await visit.keep((progress) => ({ ...progress, quests: [...new Set([...(progress.quests ?? []), id])] }));
    await keepRun(visit, id, recording);
    stage.underWay = [...stage.underWay, id];
  }
}

/** Before the learner's next act: what they have seen is kept with all that came of it, also of slow programs. */
export async function keepWhole(stage: Stage): Promise<void> {
  const seen = stage.underWay;
  stage.underWay = [];
  for (const id of seen) await keepRun(stage.visit, id, stage.session.recording());
}
