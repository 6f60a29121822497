import type { Trouble } from "../model/recording.ts";
import { newSeed } from "../record/words.ts";
import { openSession } from "../record/session.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { actorName } from "../show/row-text.ts";
import { findCast } from "./cast.ts";
import { openPicture } from "./picture.ts";
import { problemLines } from "./problem.ts";
import { keepBestRun, keepRun } from "./runs.ts";
import { pressed } from "./run-keys.ts";
import { type Stage, textLines, told } from "./run-stage.ts";
import { endOf, opened, withPart } from "./run-state.ts";
import { runFooter } from "./run-view.ts";
import { outcomeLines, predictionsShownBy } from "./truth.ts";
import { away, onwards, type StepOf, type Visit, type Way } from "./visit.ts";

/** After so long without an event the picture shows what it held back, in ms. */
const quietMs = 80;
/** The newest events, which quests are held against. */
const judged = 3000;

/** Real programs, the learner at their keyboards, and quests that tick themselves off. */
export async function runStep(visit: Visit, step: StepOf<"run">): Promise<Way> {
  const { terminal, words, lesson, inputs } = visit;
  const found = await findCast(visit, step.cast);
  if (!found.ok) {
    terminal.print(await problemLines(visit, visit.entry, found.problem));
    return onwards;
  }
  const { cast } = found;
  let isOpen = true;
  const session = await openSession(lesson, {
    commands: cast.command,
    title: cast.title,
    seed: newSeed(),
    atHome: "server",
    onEvent: (event) => isOpen && inputs.push({ is: "event", event }),
  });
  const picture = openPicture(visit, step.cast);
  const ticked = step.quests.filter((id) => visit.progress().quests?.includes(id));
  const stage: Stage = { visit, step, session, picture, state: opened(step.cast, ticked) };
  try {
    terminal.print(textLines(visit, step));
    if (cast.track !== visit.track) terminal.print(told(visit, words.run.instead(cast.track)));
    const starting = startCast(stage);
    const way = await played(stage);
    await Promise.race([starting, session.close()]);
    return way;
  } finally {
    isOpen = false;
    await keepBestRun(visit, step.id, session.recording());
    await session.close();
    terminal.footer({ lines: [] });
  }
}

/** In order, and each server bound before the next one starts. */
async function startCast(stage: Stage): Promise<void> {
  const { session, step, visit } = stage;
  for (const actor of step.cast) {
    session.start(actor);
    if (!/server/.test(actor)) continue;
    const outcome = await session.bound(actor);
    const tell = (sentence: string) => visit.inputs.push({ is: "told", lines: told(visit, sentence) });
    if (outcome === "time") tell(visit.words.run.notBound(actorName(actor, visit.ladderWords)));
    if (session.serverAddress() === "written-in") tell(visit.words.run.writtenIn(visit.lesson.port));
  }
}

async function played(stage: Stage): Promise<Way> {
  const { visit, picture } = stage;
  const { inputs, terminal } = visit;
  let changed = false;
  for (;;) {
    if (inputs.empty()) {
      picture.flush();
      if (changed) await tick(stage);
      changed = false;
      terminal.footer(runFooter(visit, stage.step, stage.state));
    }
    const input = await inputs.next(quietMs);
    switch (input.is) {
      case "gone":
        return away;
      case "resize":
        picture.resize();
        break;
      case "idle":
        picture.settle();
        break;
      case "event": {
        const { event } = input;
        changed = true;
        if (event.kind === "trouble") tellTrouble(stage, event.trouble);
        else picture.add(event);
        if (event.kind === "started") stage.state = withPart(stage.state, event.actor, { state: "runs" });
        if (event.kind === "exited") stage.state = withPart(stage.state, event.actor, { state: endOf(event) });
        break;
      }
      case "key": {
        const way = await pressed(stage, input.key);
        if (way) return way;
        break;
      }
      case "told":
        picture.say(input.lines);
        break;
      case "saved":
        break;
    }
  }
}

/** What the lab has to say of itself is said in a sentence. */
function tellTrouble({ visit, session, picture }: Stage, trouble: Trouble): void {
  if (trouble.code === "port-held")
    picture.say(told(visit, visit.words.run.held(trouble.port, trouble.holder, session.home.port)));
}

/** Ticks off what the recording shows by now, and puts each prediction beside what was recorded. */
async function tick(stage: Stage): Promise<void> {
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
    const done = markdown(`${mark} ${sentence}`, { ...visit.terminal.look, columns });
    picture.say(["", ...done.map((line) => shown("green", line)), ...outcomes, ""]);
    await visit.keep((progress) => ({ ...progress, quests: [...new Set([...(progress.quests ?? []), id])] }));
    await keepRun(visit, id, recording);
  }
}
