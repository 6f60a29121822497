import { type DamagedFile, readJson, writeJson } from "./json-file.ts";
import { isProgress, type KeptVerdict, type LessonProgress, type Progress } from "./progress-shape.ts";
import { progressFile, type Workspace } from "./workspace.ts";

export interface ReadProgress {
  readonly progress: Progress;
  readonly damage: DamagedFile | null;
}

const none: Progress = { version: 1, lessons: {} };

export function readProgress(workspace: Workspace): ReadProgress {
  const { value, damage } = readJson(progressFile(workspace), isProgress);
  return { progress: value ?? none, damage };
}

/** The last update of this lab's: one that began before another was written would undo it. */
let last: Promise<unknown> = Promise.resolve();

/** Reads, changes and writes, one after the other; another lab may have written meanwhile. */
export function updateProgress(workspace: Workspace, change: (progress: Progress) => Progress): Promise<ReadProgress> {
  const update = last.then(() => rewrite(workspace, change));
  last = update.catch(() => {});
  return update;
}

/** A damaged file that cannot be put aside stays. */
async function rewrite(workspace: Workspace, change: (progress: Progress) => Progress): Promise<ReadProgress> {
  const { progress, damage } = readProgress(workspace);
  const changed = change(progress);
  if (!damage || damage.keptAs) await writeJson(progressFile(workspace), changed);
  return { progress: changed, damage };
}

export const progressOf = (progress: Progress, lesson: string): LessonProgress => progress.lessons[lesson] ?? {};

export function updateLesson(
  workspace: Workspace,
  lesson: string,
  change: (progress: LessonProgress) => LessonProgress,
): Promise<ReadProgress> {
  return updateProgress(workspace, (progress) => ({
    ...progress,
    lessons: { ...progress.lessons, [lesson]: change(progressOf(progress, lesson)) },
  }));
}

/** What a check leaves behind. */
export function withVerdict(progress: LessonProgress, verdict: KeptVerdict): LessonProgress {
  const passed = verdict.verdict === "passed";
  const failures = verdict.verdict === "failed" ? (progress.failures ?? 0) + 1 : (progress.failures ?? 0);
  const passedAt = progress.passedAt ?? (passed ? verdict.at : undefined);
  return { ...progress, verdict, failures: passed ? 0 : failures, ...(passedAt ? { passedAt } : {}) };
}
