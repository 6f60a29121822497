import type { Actor, Scene } from "../model/lesson.ts";
import type { Datagram, Endpoint, Trouble } from "../model/recording.ts";
import type { LabSocket } from "./endpoint.ts";
import { openPeer, type Peer } from "./peer.ts";
import { loopback } from "./socket.ts";
import { onPath } from "./on-path.ts";
import { openOutput, type Output } from "./output.ts";
import { ownership } from "./ownership.ts";
import { type Command, type Program, startProgram } from "./program.ts";
import { type Happening, type Player, sceneWords, type Stage, trouble } from "./stage.ts";

/** Datagrams kept of one scene; a program that sends more than any lesson asks for is only counted. */
const datagramsKept = 300;

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
  readonly said: Set<string>;
  step: StepSights;
  /** refused datagrams on this machine before the program started */
  refusedBefore: number;
  /** the scene is over: what ends now is ended by the lab */
  closing: boolean;
  /** while it is not known yet whether a datagram was delivered: what happens meanwhile, to be recorded after it */
  heldBack: (() => void)[] | null;
  /** records what was sent just now, so that a cause stands before its effect */
  flush: () => void;
  onRefused: (to: Endpoint) => void;
  emit(happening: Happening): void;
}

export const commandText = (command: Command): string =>
  "line" in command ? command.line : (command.shown ?? [command.file, ...command.args].join(" "));

/** The exit code of a shell that did not find the program (POSIX, sh: 2.8.2). */
const notFound = 127;

const firstWord = (command: Command) =>
  "line" in command ? (command.line.trim().split(/\s+/)[0] ?? "") : command.file;

const isMissing = (command: Command): boolean =>
  !/[/\\]/.test(firstWord(command)) && onPath([firstWord(command)]) === null;

const missing = (command: Command): Trouble => ({
  code: "no-interpreter",
  language: firstWord(command),
  tried: [firstWord(command)],
});

export const plain = (text: string) => text.trim().toLowerCase();

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
    said: new Set(),
    step: { heard: [], answers: [], labPort: null },
    refusedBefore: 0,
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
    if (code === notFound && isMissing(command)) run.emit(trouble(actor, missing(command)));
    run.emit({ kind: "exited", actor, code, signal: failure ?? signal });
  });
  return program;
}

/** Takes what comes to one of the lab's sockets; `null` when it is a stranger's, or one too many. */
export function hearing(
  run: SceneRun,
): (at: Actor, to: Endpoint, payload: Uint8Array, from: Endpoint) => Datagram | null {
  const owner = ownership(() => run.programs);
  let kept = 0;
  return (at, to, payload, from) => {
    run.flush();
    if (++kept > datagramsKept) return null;
    const datagram = run.stage.datagram(from, to, payload);
    const actor = owner(from.port, run.said.has(plain(Buffer.from(payload).toString("utf8"))));
    if (actor === "stranger") {
      run.emit({ kind: "stranger", actor: at, datagram });
      return null;
    }
    run.step.heard.push(datagram);
    run.emit({ kind: "sent", actor, datagram });
    run.emit({ kind: "arrived", actor: at, id: datagram.id });
    return datagram;
  };
}

export async function peerOf(run: SceneRun, name: Actor, hear: ReturnType<typeof hearing>): Promise<Peer> {
  const open = run.peers.get(name);
  if (open) return open;
  const peer: Peer = await openPeer(
    (payload, from) => hear(name, peer.endpoint, payload, from),
    (to) => run.onRefused(to),
  );
  run.peers.set(name, peer);
  return peer;
}

export async function closeScene(run: SceneRun): Promise<void> {
  run.onRefused = () => {};
  run.closing = true;
  await Promise.all([...run.programs.values()].map((program) => program.kill()));
  await Promise.all([...run.peers.values(), ...run.listeners].map((socket) => socket.close()));
}
