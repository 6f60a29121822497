import type { Actor } from "../model/lesson.ts";
import { noTurn } from "./address.ts";
import { until } from "./contact.ts";
import type { Play } from "./play.ts";
import { platform } from "./platform/here.ts";
import { endlessMs } from "./platform/waiting.ts";
import { tellSettled } from "./scene-run.ts";
import { type Rest, restWatcher } from "./settle.ts";

/** On a system that does not tell what a program waits for, it is taken to read its keyboard after so many ms. */
const blindMs = 1000;

/** Waits until the program reads its keyboard; one that waits for the network instead will not, and is left to it. */
export async function keyboard(play: Play, actor: Actor): Promise<boolean> {
  const { run } = play;
  const program = run.programs.get(actor)!;
  const look = restWatcher(program, endlessMs);
  const polls = pollWatcher();
  const began = performance.now();
  let rest: Rest | null = null as Rest | null;
  const outcome = await until(run, actor, "keyboard", () => {
    rest = look();
    if (rest === null) return performance.now() - began > blindMs;
    return rest.reads || rest.rests || polls(rest);
  });
  const held = platform.udpSockets();
  const own = platform.inodesOf(platform.tree(program.pid));
  const isBound = held === null || held.some(({ inode, local }) => own.has(inode) && local.port > 0);
  run.player.mayHaveSent = isBound || (outcome === "ready" && rest?.timed === true);
  tellSettled(run, actor, { how: howOf(outcome, rest), reads: readsOf(outcome, rest) });
  if (run.listeners.length === 0) {
    play.turn.release();
    play.turn = noTurn;
  }
  return outcome !== "ended";
}

type Outcome = Awaited<ReturnType<typeof until>>;

function howOf(outcome: Outcome, rest: Rest | null) {
  if (outcome === "ended") return "ended";
  return outcome === "ready" && rest !== null ? "rests" : "time";
}

/** `null`: it is not known; one that sleeps may look at its keyboard between two naps. */
function readsOf(outcome: Outcome, rest: Rest | null): boolean | null {
  if (rest === null) return null;
  if (rest.reads) return true;
  return rest.rests || (outcome === "time" && !rest.sleeps) ? false : null;
}

const naps = 15;
const nappingMs = 600;

/** Tells a program that naps and looks, over and over, from one that sleeps once: it may read its keyboard in this way. */
function pollWatcher(): (rest: Rest) => boolean {
  let stamp = "";
  let count = 0;
  let since = 0;
  return (rest) => {
    const now = performance.now();
    if (!rest.sleeps) return false;
    if (count === 0) since = now;
    if (rest.stamp !== stamp) count += 1;
    stamp = rest.stamp;
    return count >= naps && now - since >= nappingMs;
  };
}
