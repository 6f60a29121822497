import type { Lesson } from "../../runner/model/lesson.ts";
import type { Expectation } from "../../runner/model/verdict.ts";

/** One pure function for each of a lesson's expectations; a missing one does not compile. */
export type Expectations<L extends Lesson> = Readonly<Record<L["expectations"][number], Expectation>>;

/** One for each of its quests, held against what the relay records while the learner plays. */
export type Quests<L extends Lesson> = Readonly<Record<L["quests"][number], Expectation>>;
