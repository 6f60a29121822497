import type { DemoAction, DemoStep } from "../model/lesson.ts";
import { saysRefused } from "../record/said.ts";
import type { Session } from "../record/session.ts";
import { calm, complete } from "./complete.ts";
import type { Count } from "./count.ts";
import type { StepEnd } from "./state.ts";

export interface Stage {
  readonly session: Session;
  readonly counted: Count;
  /** what a program has printed since its last line was typed */
  readonly printed: Map<string, string>;
}

/** A program's first rest: it has started, and waits for the keyboard or the network. */
const startMs = 5000;

/** Plays one step with the real programs; the first thing that does not come ends it. */
export async function playStep(stage: Stage, step: number, { actions }: DemoStep): Promise<StepEnd> {
  let from = stage.counted.sent;
  for (const action of actions) {
    const end = await act(stage, step, action, from);
    if (end.code !== "done") return end;
    if (action.do !== "start") from = stage.counted.sent;
  }
  return { code: "done" };
}

async function act(
  { session, counted, printed }: Stage,
  step: number,
  action: DemoAction,
  from: number,
): Promise<StepEnd> {
  switch (action.do) {
    case "start": {
      const { actor } = action;
      session.start(actor);
      if (/^(tcp-)?server/.test(actor) && (await session.bound(actor)) !== "bound")
        return { code: "not-bound", step, actor };
      await calm(session, counted, startMs);
      return { code: "done" };
    }
    case "stop":
      await session.stop(action.actor);
      return { code: "done" };
    case "type": {
      const { actor, line, expect } = action;
      const before = counted.sent;
      printed.set(actor, "");
      if (!session.type(actor, line)) return { code: "ended-early", step, actor };
      await complete(session, counted, before, expect);
      return saysRefused(printed.get(actor) ?? "") ? { code: "done" } : counting(step, expect, counted.sent - before);
    }
    case "watch":
      await complete(session, counted, from, action.expect);
      return counting(step, action.expect, counted.sent - from);
  }
}

const counting = (step: number, expected: number, seen: number): StepEnd =>
  seen === expected ? { code: "done" } : { code: "short", step, expected, seen };
