import type { Event } from "../model/recording.ts";
import { pressed } from "./pressed.ts";
import { type DemoState, type Input, type StepEnd, type Turn } from "./state.ts";
import { still, playNext } from "./walk.ts";

/** The whole demo as a pure machine: what happens to it comes in, what to do about it goes out. */
export function next(state: DemoState, input: Input): Turn {
  switch (input.is) {
    case "key":
      return pressed(state, input.key);
    case "event":
      return happened(state, input.event);
    case "resize":
      return { state, effects: [{ do: "redraw" }] };
    case "step-ended":
      return ended(state, input.step, input.end);
    case "read":
      return goOn(state);
    case "told":
      return still({ ...state, notice: input.notice });
    case "gone":
      return { state, effects: [{ do: "leave" }] };
  }
}

export const isLive = ({ shown, begun, paused }: DemoState): boolean => shown === begun && !paused;

function happened(state: DemoState, event: Event): Turn {
  const effects = isLive(state) ? ([{ do: "draw", event }] as const) : [];
  const others = () => state.running.filter((actor) => actor !== event.actor);
  if (event.kind === "started") {
    const isServer = event.actor.includes("server");
    const servers = isServer ? [...state.servers.filter((actor) => actor !== event.actor), event.actor] : state.servers;
    return { state: { ...state, servers, running: [...others(), event.actor] }, effects };
  }
  if (event.kind === "exited") return { state: { ...state, running: others() }, effects };
  return { state, effects };
}

function ended(state: DemoState, step: number, end: StepEnd): Turn {
  if (step !== state.begun || state.goal === null) return still(state);
  const fellShort = end.code !== "done" && !state.meddled;
  const otherwise = [...state.otherwise, ...(end.code === "done" || fellShort ? [] : [step])];
  const told: DemoState = fellShort ? { ...state, notice: end, failed: true } : { ...state, otherwise };
  if (state.goal > state.begun) return playNext(told);
  const rests = { ...told, goal: null };
  return { state: rests, effects: state.auto && !state.paused ? [{ do: "give-time" }] : [] };
}

/** Where the demo plays alone, the time to read is over. */
function goOn(state: DemoState): Turn {
  if (!state.auto || state.paused || state.goal !== null || state.shown < state.begun) return still(state);
  return state.begun < state.steps ? playNext(state) : { state, effects: [{ do: "leave" }] };
}
