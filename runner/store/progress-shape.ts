import type { Conclusion, Outcome } from "../model/verdict.ts";
import { isObject } from "./json-file.ts";
import type { KeptVerdict, LessonProgress, Progress } from "./progress.ts";

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
