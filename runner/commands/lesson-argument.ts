import { type LessonEntry, resolveLesson } from "../catalog.ts";
import { type Role, roles } from "../model/lesson.ts";
import type { Verb } from "../words/verbs.ts";
import { type Context, refuse } from "./context.ts";

/** The lesson that a command was given; a number: it was refused with this exit code. */
export async function lessonArgument(
  context: Context,
  verb: Verb,
  name: string | undefined,
): Promise<LessonEntry | number> {
  if (name === undefined) return refuse(context, { code: "lesson-missing", command: verb });
  const found = await resolveLesson(name);
  return found.ok ? found.entry : refuse(context, found.problem);
}

export const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);

/** The role that was named, or both. */
export async function rolesArgument(context: Context, name: string | undefined): Promise<readonly Role[] | number> {
  if (name === undefined) return roles;
  return isRole(name) ? [name] : refuse(context, { code: "unknown-role", name });
}
