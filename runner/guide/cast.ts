import { existsSync } from "node:fs";
import { join } from "node:path";
import { lessonFolder } from "../catalog.ts";
import type { Actor } from "../model/lesson.ts";
import type { Problem } from "../model/problem.ts";
import { type Track, tracks } from "../model/track.ts";
import { commandFor } from "../record/languages.ts";
import type { Command } from "../record/command.ts";
import { baseOf } from "../record/session.ts";
import type { Visit } from "./visit.ts";

/** The finished programs of a lesson, ready to be started. */
export interface Cast {
  readonly track: Track;
  readonly command: (actor: Actor) => Command;
  /** the file as a person names it */
  readonly title: (actor: Actor) => string;
}

export type FoundCast = { readonly ok: true; readonly cast: Cast } | { readonly ok: false; readonly problem: Problem };

const endings: Readonly<Record<Track, string>> = { typescript: "ts", python: "py" };

/** In the learner's own language where its interpreter is here, else in the other. */
export async function findCast(visit: Visit, actors: readonly Actor[]): Promise<FoundCast> {
  const own = await castIn(visit, visit.track, actors);
  if (own.ok) return own;
  for (const track of tracks.filter((other) => other !== visit.track)) {
    const found = await castIn(visit, track, actors);
    if (found.ok) return found;
  }
  return own;
}

async function castIn({ entry }: Visit, track: Track, actors: readonly Actor[]): Promise<FoundCast> {
  const files = new Map<string, string>();
  const commands = new Map<string, Command>();
  for (const base of new Set(actors.map(baseOf))) {
    const file = ["solution", "contrast"]
      .map((folder) => join(lessonFolder(entry), folder, track, `${base}.${endings[track]}`))
      .find(existsSync)!;
    const made = await commandFor(file);
    if (!made.ok) return made;
    commands.set(base, made.command);
    files.set(base, `${base}.${endings[track]}`);
  }
  const command = (actor: Actor) => commands.get(baseOf(actor))!;
  return { ok: true, cast: { track, command, title: (actor) => files.get(baseOf(actor))! } };
}
