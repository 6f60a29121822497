import type { Problem } from "../model/problem.ts";

/** What cannot be had, why, and what to do next. `self`: how the lab is called here; paths are shown as they come. */
export type ProblemWords = {
  readonly [Code in Problem["code"]]: (problem: Extract<Problem, { code: Code }>, self: string) => string;
};
