import type { Conclusion, Outcome } from "../model/verdict.ts";
import { isObject } from "./json-file.ts";

/** What is known of one lesson. Times are ISO 8601. */
export interface LessonProgress {
  /** the step where the learner is */
  readonly step?: string;
  /** steps that were gone through */
  readonly done?: readonly string[];
  /** what was said, by the prediction's id */
  readonly predictions?: Readonly<Record<string, { readonly choice: string; readonly at: string }>>;
  /** quests that ticked themselves off */
  readonly quests?: readonly string[];
  readonly verdict?: KeptVerdict;
  /** when it first passed */
  readonly passedAt?: string;
  /** checks that failed since it last passed */
  readonly failures?: number;
  /** how many hints were shown, by the expectation's id */
  readonly hints?: Readonly<Record<string, number>>;
  /** the page to keep, seen from the workspace */
  readonly page?: string;
}

export interface KeptVerdict {
  readonly verdict: Conclusion;
  readonly at: string;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** By lesson id, never by index: lessons may be added, moved and taken away. */
export interface Progress {
  readonly version: 1;
  /** the lesson where the learner is */
  readonly lesson?: string;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

type Is = (value: unknown) => boolean;
/** One for each field: a new one without its shape is a compile error. */
type Shape<T> = { readonly [K in keyof Required<T>]: Is };

const isText: Is = (value) => typeof value === "string";
const isCount: Is = (value) => Number.isInteger(value) && (value as number) >= 0;
const isTexts: Is = (value) => Array.isArray(value) && value.every(isText);
const oneOf =
  (...words: readonly string[]): Is =>
  (value) =>
    words.includes(value as string);
const recordOf =
  (is: Is): Is =>
  (value) =>
    isObject(value) && Object.values(value).every(is);
const maybe =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);

/** Fields that are not known may be there: a later lab has written them. */
const shaped =
  <T>(shape: Shape<T>): Is =>
  (value) =>
    isObject(value) && Object.entries<Is>(shape).every(([name, is]) => is(value[name]));

const conclusions: readonly Conclusion[] = ["passed", "failed", "undecided"];
const outcomes: readonly Outcome[] = ["met", "unmet", "undecided", "skipped"];

const isVerdict = shaped<KeptVerdict>({
  verdict: oneOf(...conclusions),
  at: isText,
  outcomes: recordOf(oneOf(...outcomes)),
});

const isLesson = shaped<LessonProgress>({
  step: maybe(isText),
  done: maybe(isTexts),
  predictions: maybe(recordOf(shaped<{ choice: string; at: string }>({ choice: isText, at: isText }))),
  quests: maybe(isTexts),
  verdict: maybe(isVerdict),
  passedAt: maybe(isText),
  failures: maybe(isCount),
  hints: maybe(recordOf(isCount)),
  page: maybe(isText),
});

const isWhole = shaped<Progress>({
  version: (value) => value === 1,
  lesson: maybe(isText),
  lessons: recordOf(isLesson),
});

export const isProgress = (value: unknown): value is Progress => isWhole(value);
