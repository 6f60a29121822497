import { parentPort } from "node:worker_threads";
import type { Lesson, Role } from "../model/lesson.ts";
import { roles } from "../model/lesson.ts";
import type { Recording } from "../model/recording.ts";

/** What a check is held against: a recording, and the roles that were played in it. */
export interface Played {
  readonly recording: Recording;
  readonly roles: readonly Role[];
}

/**
 * The recording for a check file: from the lab that runs it in a worker, so that programs and worker start together;
 * or, where the file is run by `node --test`, recorded here, of the commands in LAB_CHECK_SERVER and LAB_CHECK_CLIENT.
 */
export function recordingFor(lesson: Lesson): Promise<Played> {
  if (parentPort) return new Promise((resolve) => parentPort!.once("message", resolve));
  return recordHere(lesson);
}

async function recordHere(lesson: Lesson): Promise<Played> {
  const lines = { server: process.env["LAB_CHECK_SERVER"], client: process.env["LAB_CHECK_CLIENT"] };
  const played = roles.filter((role) => lines[role]);
  const { record } = await import("./record.ts");
  const { newSeed } = await import("./words.ts");
  const programs = Object.fromEntries(played.map((role) => [role, { line: lines[role]!, cwd: process.cwd() }]));
  return { recording: await record(lesson, { programs, seed: newSeed() }), roles: played };
}
