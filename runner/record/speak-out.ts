import type { Actor, Template } from "../model/lesson.ts";
import { bindMs, until } from "./contact.ts";
import { remember } from "./lab-server.ts";
import type { Play } from "./play.ts";
import { platform } from "./platform/here.ts";
import { endlessMs } from "./platform/waiting.ts";
import type { Program } from "./program.ts";
import { refusedElsewhere } from "./refusals.ts";
import { type SceneRun, tellSettled } from "./scene-run.ts";
import { answerMs, restWatcher, settle } from "./settle.ts";

/** A program that goes on by a timer of its own has said all when nothing more has come for so long, in ms. */
const calmMs = 1200;

/**
 * Waits until a program that speaks by itself has spoken, and then until it rests or ends, says more than it is to say,
 * or has said all and nothing more. Where nobody is bound, what it says is counted by the system: as refused.
 */
export async function speakOut({ run }: Play, actor: Actor, payloads: readonly Template[]): Promise<boolean> {
  for (const payload of payloads) remember(run, payload);
  const program = run.programs.get(actor)!;
  const alone = run.listeners.length === 0;
  const spoken = () => (alone ? refusedSince(run) : run.step.heard.length);
  const look = restWatcher(program, endlessMs);
  const first = await until(run, actor, "datagram", () => {
    const begun = spoken() > 0 && (!alone || hasSent(program));
    return begun || look()?.rests === true;
  });
  let before = spoken();
  const began = performance.now();
  let since = began;
  const saidAll = () => {
    const count = spoken();
    const now = performance.now();
    if (count !== before) since = now;
    before = count;
    // others' refused datagrams may be among those counted: more than all is no proof there, and need not end
    if ((!alone && count > payloads.length) || now - began > bindMs) return true;
    return count >= payloads.length && now - since > calmMs;
  };
  const settled =
    first === "time"
      ? ({ how: first, reads: null } as const)
      : await settle(run.stage, program, { seen: saidAll, limit: answerMs, progress: spoken });
  tellSettled(run, actor, settled);
  if (alone && platform.refusedCount() !== null) run.emit({ kind: "refusals", actor, count: refusedSince(run) });
  return settled.how !== "ended";
}

const refusedSince = (run: SceneRun) => Math.max(0, (refusedElsewhere() ?? 0) - run.refusedBefore);

/** It has a port: the system gives one with the first datagram. A closed socket is not seen. */
function hasSent(program: Program): boolean {
  const own = platform.inodesOf(platform.tree(program.pid));
  return (platform.udpSockets() ?? []).some(({ inode, local }) => own.has(inode) && local.port > 0);
}
