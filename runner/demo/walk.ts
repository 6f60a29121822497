import type { DemoState, Effect, Turn } from "./state.ts";

export const still = (state: DemoState): Turn => ({ state, effects: [] });

/** Begins the next step; `goal` stays where it is further on. */
export function playNext(state: DemoState, first: readonly Effect[] = []): Turn {
  const step = state.begun + 1;
  return {
    state: { ...state, begun: step, shown: step, goal: Math.max(step, state.goal ?? 0) },
    effects: [...first, { do: "play", step }],
  };
}

/** One step on: looking back, towards the present; there, the next one is played. */
export function forward(before: DemoState): Turn {
  const state = { ...before, paused: false, notice: null };
  if (state.shown < state.begun) return redrawn({ ...state, shown: state.shown + 1 });
  if (state.begun === state.steps && state.goal === null)
    return { state: { ...state, notice: { code: "last-step" } }, effects: before.paused ? [{ do: "redraw" }] : [] };
  if (state.goal !== null) return still({ ...state, goal: Math.min(state.steps, state.goal + 1) });
  return playNext(state, before.paused ? [{ do: "redraw" }] : []);
}

export const back = (state: DemoState): Turn =>
  redrawn({ ...state, shown: Math.max(0, state.shown - 1), notice: null });

/** Looks back at a step that was played, or plays all that are missing on the way there. */
export function jump(state: DemoState, step: number): Turn {
  if (step < 1 || step > state.steps) return still({ ...state, notice: { code: "no-step", steps: state.steps } });
  const there = { ...state, paused: false, notice: null };
  if (step <= state.begun) return redrawn({ ...there, shown: step });
  const live = { ...there, shown: state.begun, goal: step };
  const redraw: readonly Effect[] = state.shown < state.begun || state.paused ? [{ do: "redraw" }] : [];
  return state.goal === null ? playNext(live, redraw) : { state: live, effects: redraw };
}

/** Clean: with new programs, all steps before it are played again, and then the step itself. */
export function restart(state: DemoState): Turn {
  const goal = Math.max(1, state.shown);
  const empty = {
    ...state,
    begun: 0,
    shown: 0,
    paused: false,
    notice: null,
    running: [],
    servers: [],
    meddled: state.loss > 0,
    otherwise: [],
  };
  return playNext({ ...empty, goal }, [{ do: "restart" }]);
}

/** Still: what happens meanwhile is recorded, and seen afterwards. */
export function pause(state: DemoState): Turn {
  if (!state.paused) return still({ ...state, paused: true, notice: null });
  const goes = { ...state, paused: false, notice: null };
  const waits: readonly Effect[] = state.auto && state.goal === null ? [{ do: "give-time" }] : [];
  return { state: goes, effects: [{ do: "redraw" }, ...waits] };
}

const redrawn = (state: DemoState): Turn => ({ state, effects: [{ do: "redraw" }] });
