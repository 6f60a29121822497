import type { Actor } from "../model/lesson.ts";
import { newSeed } from "../record/words.ts";
import { openSession, type Session } from "../record/session.ts";
import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { actorName } from "../show/row-text.ts";
import { asides } from "./asides.ts";
import { findCast } from "./cast.ts";
import { headline } from "./headline.ts";
import type { Key } from "./keys.ts";
import { edited, entered, textOfLine } from "./line.ts";
import { openPicture, type Picture } from "./picture.ts";
import { problemLines } from "./problem.ts";
import { likeliest, menuKey, menuOf, type MenuAct } from "./run-menu.ts";
import { keepBestRun, keepRun } from "./runs.ts";
import { endOf, focusMoved, isOver, opened, partOf, type RunState, withPart } from "./run-state.ts";
import { isComplete, runFooter } from "./run-view.ts";
import { outcomeLines, predictionsShownBy } from "./truth.ts";
import { away, backwards, onwards, type StepOf, type Visit, type Way } from "./visit.ts";

type Run = StepOf<"run">;

/** After so long without an event the picture shows what it held back, in ms. */
const quietMs = 80;
/** The newest events, which quests are held against. */
const judged = 3000;

interface Stage {
  readonly visit: Visit;
  readonly step: Run;
  readonly session: Session;
  readonly picture: Picture;
  state: RunState;
}

/** Real programs, the learner at their keyboards, and quests that tick themselves off. */
export async function runStep(visit: Visit, step: Run): Promise<Way> {
  const { terminal, words, lesson, inputs } = visit;
  const found = await findCast(visit, step.cast);
  if (!found.ok) {
    terminal.print(await problemLines(visit, found.problem));
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
    if (session.held?.code === "port-held")
      terminal.print(told(visit, words.run.held(session.held.port, session.held.holder, session.home.port)));
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

function textLines(visit: Visit, step: Run): readonly string[] {
  const page = { ...visit.terminal.look, columns: visit.terminal.columns - 1 };
  return ["", headline(visit, step), "", ...markdown(visit.text.sections.get(step.id) ?? "", page), ""];
}

/** A sentence of the lab's own, as wide as the terminal. */
const told = ({ terminal }: Visit, sentence: string): readonly string[] => [
  ...markdown(sentence, { ...terminal.look, columns: terminal.columns - 1 }),
  "",
];

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
        // what the lab has to say of itself has been said in a sentence
        if (event.kind !== "trouble") picture.add(event);
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

async function pressed(stage: Stage, key: Key): Promise<Way | null> {
  const { state } = stage;
  switch (state.mode.is) {
    case "leaving":
      if (key.name === "interrupt" || key.name === "enter" || key.text.toLowerCase() === "y") return away;
      stage.state = { ...state, mode: { is: "typing" } };
      return null;
    case "menu": {
      const items = menuOf(state, isComplete(stage.step, state));
      if (key.name === "interrupt") stage.state = { ...state, mode: { is: "leaving" } };
      else {
        const does = menuKey(items, state.mode.chosen, key);
        if (typeof does === "number") stage.state = { ...state, mode: { is: "menu", chosen: does } };
        else if (does) return chosen(stage, does);
      }
      return null;
    }
    case "typing":
      return typed(stage, key);
  }
}

function typed(stage: Stage, key: Key): null {
  const { state, session, visit } = stage;
  const { line } = partOf(state, state.focus);
  switch (key.name) {
    case "interrupt":
      stage.state = { ...state, mode: { is: "leaving" } };
      return null;
    case "escape": {
      const complete = isComplete(stage.step, state);
      const chosen = likeliest(menuOf(state, complete), state, complete);
      stage.state = { ...state, mode: { is: "menu", chosen } };
      return null;
    }
    case "tab":
      stage.state = focusMoved(state, 1);
      return null;
    case "back-tab":
      stage.state = focusMoved(state, -1);
      return null;
    case "enter":
      // the bottom line says already that nobody reads; or its turn to be started has not come yet, and the line stays
      if (isOver(partOf(state, state.focus))) return null;
      if (partOf(state, state.focus).state === "waiting") return null;
      if (session.type(state.focus, textOfLine(line)))
        stage.state = withPart(state, state.focus, { line: entered(line) });
      else stage.picture.say(told(visit, visit.words.run.nobodyReads(actorName(state.focus, visit.ladderWords))));
      return null;
    default:
      if (isOver(partOf(state, state.focus))) return null;
      stage.state = withPart(state, state.focus, { line: edited(line, key) ?? line });
      return null;
  }
}

async function chosen(stage: Stage, does: MenuAct): Promise<Way | null> {
  stage.state = { ...stage.state, mode: { is: "typing" } };
  const start = (actor: Actor) => {
    stage.session.start(actor);
    const isReader = actor.startsWith("client");
    stage.state = { ...withPart(stage.state, actor, { state: "runs" }), focus: isReader ? actor : stage.state.focus };
  };
  switch (does.act) {
    case "stop":
      void stage.session.stop(does.actor);
      return null;
    case "start":
      start(does.actor);
      return null;
    case "text":
      stage.picture.say(textLines(stage.visit, stage.step));
      return null;
    case "help": {
      const way = await asides(stage.visit, "help");
      // the page took what was told of a new size
      stage.picture.resize();
      return way;
    }
    case "on":
      return onwards;
    case "back":
      return backwards;
    case "leave":
      return away;
    case "close":
      return null;
  }
}
