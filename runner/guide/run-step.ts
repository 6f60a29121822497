import type { Trouble } from "../model/recording.ts";
import { newSeed } from "../record/words.ts";
import { openSession } from "../record/session.ts";
import { actorName } from "../show/row-text.ts";
import { findCast } from "./cast.ts";
import { openPicture } from "./picture.ts";
import { problemLines } from "./problem.ts";
import { explainPort, keepWhole, showsPort, tick } from "./run-calm.ts";
import { pressed } from "./run-keys.ts";
import { type Stage, textLines, told } from "./run-stage.ts";
import { endOf, opened, withPart } from "./run-state.ts";
import { runFooter } from "./run-view.ts";
import { away, onwards, type StepOf, type Visit, type Way } from "./visit.ts";

/** After so long without an event the picture shows what it held back, in ms. */
const quietMs = 80;

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
  const state = opened(step.cast, ticked);
  const stage: Stage = { visit, step, session, picture, state, underWay: [], labPort: "unseen" };
  try {
    picture.say(textLines(visit, step));
    if (cast.track !== visit.track) picture.say(told(visit, words.run.instead(cast.track)));
    const starting = startCast(stage);
    const way = await played(stage);
    await keepWhole(stage);
    await Promise.race([starting, session.close()]);
    return way;
  } finally {
    isOpen = false;
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
        picture.flush();
        // said when an exchange is over, so that it is not cut in two
        if (changed) {
          explainPort(stage);
          await tick(stage);
        }
        changed = false;
        break;
      case "event": {
        const { event } = input;
        changed = true;
        if (event.kind === "trouble") tellTrouble(stage, event.trouble);
        else picture.add(event);
        if (stage.labPort === "unseen" && showsPort(event, stage.session.address.port)) stage.labPort = "seen";
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
