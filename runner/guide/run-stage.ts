import type { Session } from "../record/session.ts";
import { markdown } from "../show/markdown.ts";
import { headline } from "./headline.ts";
import type { Picture } from "./picture.ts";
import type { RunState } from "./run-state.ts";
import type { StepOf, Visit } from "./visit.ts";

/** A run step under way. */
export interface Stage {
  readonly visit: Visit;
  readonly step: StepOf<"run">;
  readonly session: Session;
  readonly picture: Picture;
  state: RunState;
  /** quests that were ticked since the learner's last act: more may still come of it */
  underWay: readonly string[];
  /** of the lab's own port: nobody has seen it yet; a program has printed it; it has been explained */
  labPort: "unseen" | "seen" | "explained";
}

/** The step's text. */
export function textLines(visit: Visit, step: StepOf<"run">): readonly string[] {
  const page = { ...visit.terminal.look, columns: visit.terminal.columns - 1 };
  return [headline(visit, step), "", ...markdown(visit.text.sections.get(step.id) ?? "", page)];
}

/** A sentence of the lab's own, as wide as the terminal. */
export const told = ({ terminal }: Visit, sentence: string): readonly string[] =>
  markdown(sentence, { ...terminal.look, columns: terminal.columns - 1 });
