import type { Actor } from "../model/lesson.ts";
import type { Datagram, Endpoint, Waited } from "../model/recording.ts";
import type { Peer } from "./peer.ts";
import { loopback } from "./socket.ts";
import { heldByStranger } from "./ownership.ts";
import { platform } from "./platform/here.ts";
import { endlessMs } from "./platform/waiting.ts";
import { openPatience } from "./patience.ts";
import type { Usage } from "./platform/platform.ts";
import type { Program } from "./program.ts";
import { saysInUse } from "./said.ts";
import type { SceneRun } from "./scene-run.ts";
import { restWatcher } from "./settle.ts";
import { trouble } from "./stage.ts";

/** How long a program may take until it is bound or speaks, in ms. */
export const bindMs = 6000;
const againBindMs = 1500;
/** How much longer while it is visibly at work: reading files or starting processes, as compilers and imports do. */
const workingMs = 30_000;
const compilingMs = 120_000;
const againMs = 2;
/** The longer it has taken, the longer until the next try: a program that takes 100 ms to come is not asked 50 times. */
const pauseMs = (passed: number) => Math.min(6, Math.max(againMs, passed / 8));
/** How far apart the looks at a program's threads are while it is not bound yet. */
const lookMs = 20;
/** After this the person is told what is being waited for. */
const tellMs = 1000;

/** In a second, clock ticks (of 10 ms) and new pages of memory from which on a program is at work, and not in a loop of its own. */
const busyTicks = 3;
const busyFaults = 50;

/** Until when a program may get on, in ms: it compiles, used more memory, or its processes changed, since it was last asked. */
function workWatcher(program: Program): () => number {
  let before: Usage | null = null;
  return () => {
    const usage = platform.usage(platform.tree(program.pid));
    const works =
      before !== null &&
      usage !== null &&
      usage.ticks - before.ticks >= busyTicks &&
      (usage.compiles || usage.faults - before.faults >= busyFaults || usage.processes !== before.processes);
    before = usage;
    if (!works) return 0;
    return usage.compiles ? compilingMs : workingMs;
  };
}

/** Calls `ready` until it says yes, the program ends, or its time is up; the time grows while it is at work. */
export async function until(
  run: SceneRun,
  actor: Actor,
  forWhat: Waited,
  ready: () => Promise<boolean> | boolean,
): Promise<"ready" | "ended" | "time"> {
  const program = run.programs.get(actor)!;
  const works = workWatcher(program);
  const patience = openPatience();
  const began = performance.now();
  let limit = run.player.late ? againBindMs : bindMs;
  let told = false;
  let nextWork = tellMs;
  for (;;) {
    if (await ready()) return "ready";
    if (program.exit()) return "ended";
    const passed = performance.now() - began;
    if (passed >= nextWork) {
      nextWork = passed + tellMs;
      if (!told) run.emit({ kind: "waiting", actor, forWhat });
      told = true;
      const most = works();
      if (most > 0) limit = Math.max(limit, Math.min(most, passed + bindMs / 2));
    }
    if (passed >= limit && passed >= patience.fair(limit)) {
      if (patience.overrun()) run.emit(trouble(actor, { code: "machine-too-slow" }));
      run.player.late = true;
      run.player.timeUps = Math.max(run.player.timeUps, 2);
      return "time";
    }
    await run.stage.change(pauseMs(passed));
  }
}

/** The addresses where a server may be: the one it was given, and the lesson's own unless somebody else holds it. */
export function candidates(run: SceneRun, fixedHeld: boolean): readonly Endpoint[] {
  const { address, given } = run.player;
  const fixed = { address: loopback, port: run.stage.lesson.port };
  const handed = { address: loopback, port: given };
  if (address === "given") return [handed];
  if (address === "written-in") return [fixed];
  return fixedHeld ? [handed] : [handed, fixed];
}

export function learnAddress(run: SceneRun, port: number): void {
  run.player.address = port === run.player.given ? "given" : "written-in";
}

export interface Contact {
  readonly target: Endpoint;
  readonly datagram: Datagram;
}

/**
 * Sends the scene's first datagram as soon as the server is bound, and not twice: one that was refused reached nobody,
 * so it is sent again. `null` when the server cannot be reached.
 */
export async function firstContact(
  run: SceneRun,
  from: { readonly name: Actor; readonly peer: Peer },
  payload: Uint8Array,
  fixedHeld: boolean,
): Promise<Contact | null> {
  let places = candidates(run, fixedHeld);
  let held = fixedHeld;
  const program = run.programs.get("server")!;
  const look = restWatcher(program, endlessMs);
  let nextLook = 0;
  let reached: Contact | null = null;
  await until(run, "server", "bind", async () => {
    for (const target of places) {
      // where a refusal is not heard, the socket table says when somebody is bound
      if (!platform.hearsRefusals && !platform.udpSockets()?.some(({ local }) => local.port === target.port)) continue;
      const record = () => {
        run.flush = () => {};
        const datagram = run.stage.datagram(from.peer.endpoint, target, payload);
        reached = { target, datagram };
        run.emit({ kind: "bound", actor: "server", endpoint: target });
        run.emit({ kind: "sent", actor: from.name, datagram });
        run.emit({ kind: "arrived", actor: "server", id: datagram.id });
        releaseHeld(run);
      };
      // recorded when it is known to have been delivered: by the system, or by an answer to it
      run.flush = record;
      run.heldBack = [];
      // what was printed before belongs to the program's start
      run.outputs.get("server")?.nextTry();
      const result = await from.peer.attempt(payload, target);
      if (result === "sent" && target.port !== run.player.given && heldByStranger(program.pid, target.port)) {
        // somebody else took the lesson's address meanwhile: the datagram was theirs
        places = places.filter((place) => place !== target);
        held = true;
        const taken = reached as Contact | null;
        if (taken) run.emit({ kind: "dropped", actor: from.name, id: taken.datagram.id, why: "nobody-bound" });
        reached = null;
      } else if (result === "sent") {
        run.flush();
        learnAddress(run, target.port);
        return true;
      }
      run.flush = () => {};
      releaseHeld(run);
    }
    // it waits for something else already: it will not be bound here
    const now = performance.now();
    if (now < nextLook) return false;
    nextLook = now + lookMs;
    return look()?.rests === true;
  });
  if (reached === null) await tellWhere(run, held);
  return reached;
}

function releaseHeld(run: SceneRun): void {
  const held = run.heldBack ?? [];
  run.heldBack = null;
  for (const record of held) record();
}

/** The server cannot be reached: says what it holds instead, and whether somebody else was in its way. */
export async function tellWhere(run: SceneRun, fixedHeld: boolean): Promise<void> {
  const program = run.programs.get("server")!;
  const { port } = run.stage.lesson;
  const pids = platform.tree(program.pid);
  const own = platform.inodesOf(pids);
  const udp = (platform.udpSockets() ?? []).filter(({ inode, local }) => own.has(inode) && local.port > 0);
  run.emit({
    kind: "elsewhere",
    actor: "server",
    udp: udp.map(({ local }) => local.port),
    tcp: platform.tcpPortsOf(pids),
  });
  // taken meanwhile: a program that bound it twice itself is gone by now, and nobody holds it
  const cameTooLate = program.exit() !== null && saysInUse(run.outputs.get("server")?.all() ?? "");
  const holder = fixedHeld || cameTooLate ? await platform.holder(port) : null;
  if (!fixedHeld && !holder) return;
  run.emit(trouble("server", { code: "port-held", port, holder: holder && `${holder.name} (${holder.pid})` }));
}
