import type { LessonStep } from "../model/lesson.ts";
import { changeStep } from "./change-step.ts";
import { lookBackStep } from "./look-back-step.ts";
import { predictStep } from "./predict-step.ts";
import { readStep } from "./read-step.ts";
import { runStep } from "./run-step.ts";
import type { Visit, Way } from "./visit.ts";

/** `from`: whether the learner comes to the step from before it, or back from after it. */
export function playStep(visit: Visit, step: LessonStep, from: "start" | "end"): Promise<Way> {
  visit.inputs.forget();
  switch (step.kind) {
    case "read":
      return readStep(visit, step, from);
    case "predict":
      return predictStep(visit, step);
    case "run":
      return runStep(visit, step);
    case "change":
    case "check":
      return changeStep(visit, step);
    case "look-back":
      return lookBackStep(visit, step);
  }
}
