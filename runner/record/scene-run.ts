import type { Actor, Scene } from "../model/lesson.ts";
import type { Datagram, Endpoint } from "../model/recording.ts";
import type { LabSocket } from "./endpoint.ts";
import type { Peer } from "./peer.ts";
import { loopback } from "./socket.ts";
import { forbiddenPort } from "./forbidden.ts";
import { openOutput, type Output } from "./output.ts";
import type { Wording } from "./ownership.ts";
import { platform } from "./platform/here.ts";
import { commandText } from "./command.ts";
import { type Program, startProgram } from "./program.ts";
import type { Settled } from "./settle.ts";
import { missingProgram } from "./shell.ts";
import { type Happening, type Player, sceneWords, type Stage, trouble } from "./stage.ts";

/** What the current step has seen so far. */
export interface StepSights {
  /** datagrams of the program that came to the lab */
  readonly heard: Datagram[];
  /** what the lab's server answered */
  readonly answers: Datagram[];
  /** the lab's end that the program talks to */
  readonly labPort: number | null;
}

/** The props of one scene while it is played. */
export interface SceneRun {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly player: Player;
  readonly programs: Map<Actor, Program>;
  readonly outputs: Map<Actor, Output>;
  readonly peers: Map<Actor, Peer>;
  /** the lab's own server: a socket on the given port, one on the lesson's */
  readonly listeners: LabSocket[];
  readonly fill: (template: string) => string;
  readonly nextWord: () => string;
  /** what the lab sent or typed, so that a datagram that answers to it is known as the program's */
  readonly said: Map<string, Wording>;
  step: StepSights;
  /** refused datagrams on this machine before the program started */
  refusedBefore: number;
  /** datagrams of other processes came to the lab's sockets */
  strangers: boolean;
  /** records what came from sockets that were closed already, and has not been recorded yet */
  clear: () => void;
  /** the scene is over: what ends now is ended by the lab */
  closing: boolean;
  /** while it is not known yet whether a datagram was delivered: what happens meanwhile, to be recorded after it */
  heldBack: (() => void)[] | null;
  /** records what was sent just now, so that a cause stands before its effect */
  flush: () => void;
  onRefused: (to: Endpoint) => void;
  emit(happening: Happening): void;
}

/** The exit code of a shell that did not find the program (POSIX, sh: 2.8.2). */
const notFound = 127;

export function openScene(stage: Stage, scene: Scene, player: Player): SceneRun {
  const { fill, next } = sceneWords(stage, scene);
  return {
    stage,
    scene,
    player,
    programs: new Map(),
    outputs: new Map(),
    peers: new Map(),
    listeners: [],
    fill,
    nextWord: next,
    said: new Map(),
    step: { heard: [], answers: [], labPort: null },
    refusedBefore: 0,
    strangers: false,
    clear: () => {},
    closing: false,
    heldBack: null,
    flush: () => {},
    onRefused: () => {},
    emit: (happening) => stage.emit(scene.id, happening),
  };
}

export function startActor(run: SceneRun, actor: Actor): Program {
  const { command, given } = run.player;
  const output = openOutput((text, omitted) => {
    const record = () => run.emit({ kind: "printed", actor, text, ...(omitted > 0 ? { omitted } : {}) });
    if (run.heldBack) run.heldBack.push(record);
    else record();
  });
  run.outputs.set(actor, output);
  const program = startProgram(command, { host: loopback, port: given }, output.take);
  run.emit({ kind: "started", actor, command: commandText(command), ...(program.piped ? { piped: true } : {}) });
  run.programs.set(actor, program);
  void program.ended.then(({ code, signal, failure }) => {
    output.next();
    if (run.closing) return;
    const missing = code === notFound ? missingProgram(command) : null;
    if (missing !== null) run.emit(trouble(actor, { code: "no-interpreter", language: missing, tried: [missing] }));
    const forbidden = code === 0 ? null : forbiddenPort(output.all(), [given, run.stage.lesson.port]);
    if (forbidden) run.emit(trouble(actor, forbidden));
    run.emit({ kind: "exited", actor, code, signal: failure ?? signal });
  });
  return program;
}

/** A wait is over: what had not shown whose it is by then is the program's, unless it has another socket. */
export function tellSettled(run: SceneRun, actor: Actor, settled: Settled): void {
  run.clear();
  run.emit({ kind: "settled", actor, ...settled });
}

export async function closeScene(run: SceneRun): Promise<void> {
  run.onRefused = () => {};
  tellFlood(run);
  run.closing = true;
  await Promise.all([...run.programs.values()].map((program) => program.kill()));
  await Promise.all([...run.peers.values(), ...run.listeners].map((socket) => socket.close()));
}

/** Where strangers sent more than the lab's sockets hold, the program's datagrams may have been dropped with theirs. */
function tellFlood(run: SceneRun): void {
  if (!run.strangers) return;
  const ports = [...run.peers.values(), ...run.listeners].map(({ endpoint }) => endpoint.port);
  const dropped = (platform.udpSockets() ?? [])
    .filter(({ local }) => ports.includes(local.port))
    .reduce((sum, socket) => sum + socket.drops, 0);
  if (dropped > 0) run.emit(trouble(run.scene.role, { code: "flooded", dropped }));
}
