import { complain } from "../show/say.ts";
import type { LessonProgress, Progress } from "../store/progress-shape.ts";
import type { ReadProgress } from "../store/progress.ts";
import { progressFile } from "../store/workspace.ts";
import type { Context } from "./context.ts";
import { shownPath } from "./shown-path.ts";

/** What the workspace knows of the learner; nothing without one. A damaged file is told of. */
export async function knownProgress(context: Context): Promise<Progress | null> {
  if (!context.workspace) return null;
  const { readProgress } = await import("../store/progress.ts");
  return tellingDamage(context, readProgress(context.workspace)).progress;
}

export function tellingDamage({ words }: Context, read: ReadProgress): ReadProgress {
  const { damage } = read;
  if (damage) complain(words.damaged(shownPath(damage.file), damage.keptAs && shownPath(damage.keptAs)));
  return read;
}

/** Remembers something of a lesson, where there is a workspace; what is shown does not depend on it. */
export async function remember(
  context: Context,
  lesson: string,
  change: (progress: LessonProgress) => LessonProgress,
): Promise<void> {
  const { workspace, words } = context;
  if (!workspace) return;
  const { updateLesson } = await import("../store/progress.ts");
  try {
    tellingDamage(context, await updateLesson(workspace, lesson, change));
  } catch (error) {
    complain(words.notKept(shownPath(progressFile(workspace)), (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}
