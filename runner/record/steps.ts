import type { Actor, Sight, Step } from "../model/lesson.ts";
import { noTurn } from "./address.ts";
import { bindMs, tellWhere } from "./contact.ts";
import { deliver, peerOf } from "./deliver.ts";
import { closeLabServer, openLabServer, remember } from "./lab-server.ts";
import { platform } from "./platform/here.ts";
import { holdStill } from "./hold-still.ts";
import { refusedElsewhere } from "./refusals.ts";
import type { Play } from "./play.ts";
import { keyboard } from "./reads-keyboard.ts";
import { openPatience } from "./patience.ts";
import { startActor, tellSettled } from "./scene-run.ts";
import { answerMs, impatientMs, settle } from "./settle.ts";
import { seenCount } from "./sights.ts";
import { speakOut } from "./speak-out.ts";
import { trouble } from "./stage.ts";

/** After so many waits that ran out of time the rest is not played: the verdict is clear, and a hostile program gets no more. */
const timeUpsAllowed = 4;

/** Plays steps one after the other, until one says that what would follow cannot happen. */
export async function playSteps(play: Play, steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) if (!(await playStep(play, step))) return false;
  return true;
}

/** Plays one step; `false` ends the scene: what would follow cannot happen. */
export async function playStep(play: Play, step: Step): Promise<boolean> {
  const { run } = play;
  if (step.do === "unless-sent") return run.step.heard.length > 0 || playSteps(play, step.steps);
  run.step = { heard: [], answers: [], labPort: null };
  if ("actor" in step) run.outputs.get(step.actor)?.next();
  switch (step.do) {
    case "start":
      return start(play, step.actor);
    case "keyboard":
      return keyboard(play, step.actor);
    case "listen":
      if (!run.player.hinted && play.turn === noTurn) play.turn = await play.turns();
      await openLabServer(run, step.answers, play.hear);
      return run.listeners.length > 0;
    case "unlisten":
      await closeLabServer(run);
      return true;
    case "send": {
      const { from, payload } = step;
      const text = typeof payload === "string" ? payload : filling(payload.bytes);
      run.outputs.get("server")?.next();
      if (!(await deliver(play, from, text)) || !(await wait(play, "server", step.until))) return false;
      return step.calm ? quiet(play, "server") : true;
    }
    case "together":
      for (const { from, payload } of step.sends) if (!(await deliver(play, from, payload))) return false;
      return wait(play, "server", step.until);
    case "queue":
      return queue(play, step.from, step.payloads, step.until);
    case "type":
      return type(play, step);
    case "leave":
      await run.peers.get(step.actor)?.close();
      run.peers.delete(step.actor);
      return true;
    case "watch":
      return speakOut(play, step.actor, step.payloads);
    case "linger":
      return quiet(play, step.actor);
    case "end":
      return false;
  }
}

async function start(play: Play, actor: Actor): Promise<boolean> {
  const { run } = play;
  const { role } = run.scene;
  const { address, hinted } = run.player;
  if (!hinted && play.turn === noTurn && address !== "given") play.turn = await play.turns();
  if (role === "server") play.fixedHeld = (await platform.holder(run.stage.lesson.port)) !== null;
  run.refusedBefore = refusedElsewhere() ?? 0;
  startActor(run, actor);
  return true;
}

/** Letters of one byte, none of which can be taken for a number or a word. */
const filling = (size: number) => "x".repeat(size);

async function queue(play: Play, from: Actor, payloads: readonly string[], sights: readonly Sight[]): Promise<boolean> {
  const { run } = play;
  const peer = await peerOf(run, from, play.hear);
  const texts = payloads.map((payload) => remember(run, payload));
  const held = await holdStill(play);
  if (held === "unreachable") {
    await tellWhere(run, play.fixedHeld);
    return false;
  }
  if (held === "not-here") {
    run.emit({ kind: "trouble", actor: "server", trouble: { code: "not-on-this-system", what: "hold-still" } });
    return false;
  }
  for (const text of texts) {
    const payload = Buffer.from(text, "utf8");
    const datagram = run.stage.datagram(peer.endpoint, held.target, payload);
    run.emit({ kind: "sent", actor: from, datagram });
    await peer.attempt(payload, held.target);
    run.emit({ kind: "arrived", actor: "server", id: datagram.id });
  }
  held.release();
  return wait(play, "server", sights);
}

async function type(
  play: Play,
  { actor, line: template, until: sights, calm }: Extract<Step, { do: "type" }>,
): Promise<boolean> {
  const { run } = play;
  const line = remember(run, template);
  run.emit({ kind: "typed", actor, line });
  run.programs.get(actor)!.type(`${line}\n`);
  if (sights.length === 0) return quiet(play, actor);
  return (await wait(play, actor, sights)) && (!calm || quiet(play, actor));
}

/** Nothing is expected to come: the wait is over when the line has been read and nothing stirs for a while. */
async function quiet({ run }: Play, actor: Actor): Promise<boolean> {
  const program = run.programs.get(actor)!;
  const read = await settle(run.stage, program, { seen: () => program.unread() === 0, limit: answerMs });
  const settled = read.how === "seen" ? await settle(run.stage, program, { seen: () => false, limit: quietMs }) : read;
  tellSettled(run, actor, settled);
  return settled.how !== "ended";
}

/** A program that polls never rests; after so many ms without a stir nothing comes, and the next line puts it in order. */
const quietMs = 350;

async function wait(play: Play, actor: Actor, sights: readonly Sight[]): Promise<boolean> {
  const { run } = play;
  const { player } = run;
  const program = run.programs.get(actor)!;
  const patience = openPatience();
  const limit = player.timeUps < 2 ? answerMs : impatientMs;
  // the time for an answer counts from when the line has been read: a program may be at something else just then
  const taken = await settle(run.stage, program, {
    seen: () => program.unread() === 0,
    limit: player.late ? limit : bindMs,
    patience,
  });
  let count = 0;
  const settled =
    taken.how === "time"
      ? taken
      : await settle(run.stage, program, {
          seen: () => (count = seenCount(run, actor, sights)) === sights.length,
          progress: () => count,
          limit,
          patience,
        });
  tellSettled(run, actor, settled);
  if (settled.how === "time") {
    if (patience.overrun()) run.emit(trouble(actor, { code: "machine-too-slow" }));
    if (taken.how === "time") player.late = true;
    player.timeUps += 1;
  }
  return settled.how !== "ended" && player.timeUps < timeUpsAllowed;
}
