import type { LessonState } from "../words/commands.ts";
import type { LessonProgress } from "./progress-shape.ts";

/** How a lesson stands: by its last check, where there was one. */
export function lessonState({ verdict, step, done, passedAt }: LessonProgress): LessonState {
  if (verdict?.verdict === "failed" && passedAt) return "regressed";
  if (verdict) return verdict.verdict;
  if (passedAt) return "passed";
  return step !== undefined || (done?.length ?? 0) > 0 ? "begun" : "new";
}
