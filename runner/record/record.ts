import type { Lesson, Role, Scene } from "../model/lesson.ts";
import type { Event, Recording } from "../model/recording.ts";
import { noTurn, type Turns } from "./address.ts";
import { pickPort } from "./endpoint.ts";
import { largestPayload } from "./limits.ts";
import { lessonTurns } from "./machine-turn.ts";
import { mentionsAddress } from "./mentions.ts";
import { platform } from "./platform/here.ts";
import type { Command } from "./command.ts";
import { sweep } from "./program.ts";
import { hearing } from "./hearing.ts";
import { closeScene, openScene } from "./scene-run.ts";
import { openStage, type Player, type Stage, trouble } from "./stage.ts";
import type { Play } from "./play.ts";
import { playSteps } from "./steps.ts";

/** A program that cannot be run: nothing here runs its language, or its compiler refused it and said why. */
export type NotRunnable =
  | { readonly code: "no-interpreter"; readonly language: string; readonly tried: readonly string[] }
  | { readonly code: "does-not-compile"; readonly file: string; readonly text: string };

export type Cast = Readonly<Partial<Record<Role, Command | NotRunnable>>>;

export interface RecordOptions {
  /** the programs to check; a role that is not named is not played */
  readonly programs: Cast;
  readonly seed: string;
  readonly onEvent?: (event: Event) => void;
}

/**
 * Plays the scenes of a lesson with real programs. The roles run at the same time as far as the lesson's own address
 * allows: a client that may have it written in starts first, while nobody is bound there.
 */
export async function record(
  lesson: Lesson,
  { programs, seed, onEvent = () => {} }: RecordOptions,
): Promise<Recording> {
  const stage = openStage(lesson, seed, await largestPayload(lesson), onEvent);
  const turns = lessonTurns(lesson.port);
  const taken = new Set(platform.udpSockets()?.map(({ local }) => local.port));
  const parts = (["client", "server"] as const).map(async (role) => {
    const command = programs[role];
    if (!command) return;
    const scenes = lesson.scenes.filter((scene) => scene.role === role);
    if ("code" in command) return tellWhyNot(stage, scenes[0]!, command);
    const given = pickPort(taken);
    taken.add(given);
    return playRole(stage, turns, scenes, player(command, given));
  });
  await Promise.all(parts);
  sweep();
  return { lesson: lesson.id, seed, events: stage.events };
}

/** A compiler's refusal stands there like a program that ended at once; a missing interpreter is the machine's trouble. */
function tellWhyNot(stage: Stage, { id, role }: Scene, why: NotRunnable): void {
  if (why.code === "no-interpreter") return stage.emit(id, trouble(role, why));
  stage.emit(id, { kind: "started", actor: role, command: why.file, uncompiled: true });
  stage.emit(id, { kind: "printed", actor: role, text: why.text });
  stage.emit(id, { kind: "exited", actor: role, code: 1, signal: null });
}

const player = (command: Command, given: number): Player => ({
  command,
  given,
  address: "unknown",
  hinted: mentionsAddress(command),
  timeUps: 0,
  late: false,
  mayHaveSent: false,
});

async function playRole(stage: Stage, turns: Turns, scenes: readonly Scene[], who: Player): Promise<void> {
  for (const [index, scene] of scenes.entries()) {
    if (scene.onlyIf === "may-have-sent" && !who.mayHaveSent) continue;
    if (scene.onlyIf === "nothing-sent") {
      const before = scenes[index - 1]?.id ?? "";
      // where the lab had trouble, nothing could come: that is told, and not forgotten; a busy machine may do better now
      const troubled = stage.events.some(
        (event) => event.scene === before && event.kind === "trouble" && event.trouble.code !== "machine-too-slow",
      );
      if (who.address !== "unknown" || troubled) continue;
      stage.forget(before);
      who.timeUps = 0;
    }
    await playScene(stage, turns, scene, who);
    if (!who.hinted || who.address !== "unknown" || (who.late && scene.role === "client")) continue;
    // it speaks of LAB_PORT and yet was not met there: once more, with both addresses
    who.hinted = false;
    who.timeUps = 0;
    stage.forget(scene.id);
    await playScene(stage, turns, scene, who);
  }
}

async function playScene(stage: Stage, turns: Turns, scene: Scene, who: Player): Promise<void> {
  const run = openScene(stage, scene, who);
  const play: Play = { run, turns, hear: hearing(run), turn: noTurn, target: null, fixedHeld: false };
  try {
    await playSteps(play, scene.steps);
  } catch (error) {
    run.emit(trouble(scene.role, { code: "lab-error", detail: String((error as Error).stack ?? error) }));
  } finally {
    await closeScene(run);
    play.turn.release();
  }
}
