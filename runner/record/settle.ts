import type { Settling } from "../model/recording.ts";
import { openPatience, type Patience } from "./patience.ts";
import type { Program } from "./program.ts";
import { platform } from "./platform/here.ts";
import type { Stage } from "./stage.ts";

/** Each answer within this time (ms), and less once a program has let several waits run out. */
export const answerMs = 2000;
export const impatientMs = 700;

/** When the first look at the program's threads is taken, and how long apart the looks are, in ms. */
const firstLookMs = 5;
const lookMs = 5;
export interface Settled {
  readonly how: Settling;
  readonly reads: boolean | null;
}

/** A time limit of a program's own beyond every wait of the lab's counts as none: Node sets such ones for its housekeeping. */
const farOffMs = 3000;

/** One turn of the event loop, so that what has already arrived is heard. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function drain(stage: Stage): Promise<void> {
  for (let before = -1; before !== stage.stirs();) {
    before = stage.stirs();
    await turn();
    await turn();
  }
}

/** What a program does, as far as the lab waits for it. */
export interface Rest {
  readonly rests: boolean;
  readonly reads: boolean;
  readonly sleeps: boolean;
  readonly timed: boolean;
  /** changes whenever a thread has run */
  readonly stamp: string;
}

/** Looks at a program until the same rest is seen twice with no thread having run in between. */
export function restWatcher(program: Program, farOffMs: number): () => Rest | null {
  let stamp = "";
  let since = 0;
  return () => {
    const activity = platform.activity(program.pid, program.keyboard, farOffMs);
    if (!activity) return null;
    const now = performance.now();
    if (!activity.rests || activity.stamp !== stamp) {
      stamp = activity.rests ? activity.stamp : "";
      since = now;
      return { ...activity, rests: false };
    }
    return { ...activity, rests: now - since >= lookMs - 1 };
  };
}

/** What ends a wait. */
export interface Waiting {
  readonly seen: () => boolean;
  /** ms */
  readonly limit: number;
  /** how much of it has come: whenever that grows, the limit counts anew */
  readonly progress?: () => number;
  readonly patience?: Patience;
}

/**
 * Waits until `seen`, or until it is sure that nothing more comes: the program ended, or provably rests.
 * Where the system does not tell, `limit` ms decide.
 */
export async function settle(
  stage: Stage,
  program: Program,
  { seen, limit, progress = () => 0, patience = openPatience() }: Waiting,
): Promise<Settled> {
  let began = performance.now();
  let come = progress();
  const look = restWatcher(program, farOffMs);
  let nextLook = firstLookMs;
  let reads: boolean | null = null;
  for (;;) {
    if (seen()) return { how: "seen", reads };
    if (program.exit()) {
      await drain(stage);
      return { how: seen() ? "seen" : "ended", reads };
    }
    const now = progress();
    if (now > come) {
      come = now;
      began = performance.now();
      nextLook = firstLookMs;
    }
    const passed = performance.now() - began;
    if (passed >= nextLook) {
      nextLook = passed + lookMs;
      const rest = look();
      reads = rest?.reads ?? null;
      if (rest?.rests && (await program.shown())) {
        await drain(stage);
        if (seen()) return { how: "seen", reads };
        // what it had sent may have been heard, and answered, only now: then it stirs again
        if (look()?.rests) return { how: "rests", reads };
      }
    }
    if (passed >= limit && passed >= patience.fair(limit)) return { how: "time", reads };
    await stage.change(Math.max(1, Math.min(nextLook, Math.max(limit, passed + lookMs)) - passed));
  }
}
