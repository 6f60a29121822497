import type { LessonEntry } from "../catalog.ts";
import type { Lesson, LessonStep } from "../model/lesson.ts";
import type { Track } from "../model/track.ts";
import type { Expectation } from "../model/verdict.ts";
import type { Language, LessonWords } from "../model/words.ts";
import type { LessonProgress } from "../store/progress-shape.ts";
import type { Workspace } from "../store/workspace.ts";
import type { GuideWords } from "../words/guide.ts";
import type { LadderWords } from "../words/ladder.ts";
import type { Inputs } from "./inputs.ts";
import type { LessonText } from "./lesson-text.ts";
import type { Terminal } from "./terminal.ts";

/** What stays the same while the lab is open. */
export interface Guide {
  readonly terminal: Terminal;
  readonly inputs: Inputs;
  readonly words: GuideWords;
  readonly ladderWords: LadderWords;
  readonly language: Language;
  readonly track: Track;
  readonly workspace: Workspace;
}

/** A lesson that is open. */
export interface Visit extends Guide {
  readonly entry: LessonEntry;
  readonly lesson: Lesson;
  readonly lessonWords: LessonWords<Lesson>;
  readonly text: LessonText;
  readonly quests: Readonly<Record<string, Expectation>>;
  progress(): LessonProgress;
  keep(change: (progress: LessonProgress) => LessonProgress): Promise<void>;
}

/** Where the learner wants to go from a step. */
export type Way =
  | { readonly go: "next" | "back" | "leave" }
  | { readonly go: "step"; readonly id: string }
  | { readonly go: "lesson"; readonly entry: LessonEntry };

export const onwards: Way = { go: "next" };
export const backwards: Way = { go: "back" };
export const away: Way = { go: "leave" };

export type StepOf<K extends LessonStep["kind"]> = Extract<LessonStep, { readonly kind: K }>;
