import type { Actor } from "../model/lesson.ts";
import { actorName } from "../show/row-text.ts";
import { asides } from "./asides.ts";
import type { Key } from "./keys.ts";
import { edited, entered, textOfLine } from "./line.ts";
import { keepWhole } from "./run-calm.ts";
import { likeliest, menuKey, menuOf, type MenuAct } from "./run-menu.ts";
import { type Stage, textLines, told } from "./run-stage.ts";
import { focusMoved, isOver, partOf, withPart } from "./run-state.ts";
import { isComplete } from "./run-view.ts";
import { away, backwards, onwards, type Way } from "./visit.ts";

/** What a key does in a run; a way: the learner goes on there. */
export async function pressed(stage: Stage, key: Key): Promise<Way | null> {
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
      if (key.name === "enter") await keepWhole(stage);
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
      const quest = stage.step.quests.find((id) => !state.ticked.has(id)) ?? "";
      const server = visit.lesson.serverQuests?.[quest];
      const chosen = likeliest(menuOf(state, complete), state, { isComplete: complete, server });
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
  await keepWhole(stage);
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
