import { lessonEntries, loadLesson } from "../runner/catalog.ts";
import type { Lesson, LessonStep } from "../runner/model/lesson.ts";
import { progressOf, readProgress } from "../runner/store/progress.ts";
import type { Workspace } from "../runner/store/workspace.ts";

/** A step on the way through all lessons. */
export interface Stop {
  readonly lesson: Lesson;
  readonly step: LessonStep;
}

export async function wayThrough(): Promise<readonly Stop[]> {
  const lessons = await Promise.all(lessonEntries().map((entry) => loadLesson(entry)));
  return lessons.flatMap((lesson) => lesson.steps.map((step) => ({ lesson, step })));
}

const headline = /^ ?Lesson (\d+): .*?(●+)○*/gm;

/** The stop whose headline was shown last, by its place on the way; -1: none yet. */
export function placeShown(way: readonly Stop[], screen: string): number {
  const [, lesson, dots] = [...screen.matchAll(headline)].at(-1) ?? [];
  return way.findIndex(
    (stop) => stop.lesson.number === Number(lesson) && stop.lesson.steps.indexOf(stop.step) === dots!.length - 1,
  );
}

/** The stop that progress.json names. */
export function placeKept(way: readonly Stop[], workspace: Workspace): number {
  const { progress } = readProgress(workspace);
  return way.findIndex(
    ({ lesson, step }) => lesson.id === progress.lesson && step.id === progressOf(progress, lesson.id).step,
  );
}
