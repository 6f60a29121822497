import type { Actor } from "../model/lesson.ts";
import type { Session } from "../record/session.ts";
import type { Count } from "./count.ts";

/** A program that neither rests nor ends is not waited for any longer than this, in ms. */
const longestMs = 8000;
/** After the last datagram the programs may still print; where the system does not tell whether they rest, for so long. */
const afterMs = 1500;
const blindMs = 300;

/**
 * A step is complete when so many datagrams have crossed or were lost and the programs rest; or when they all rest or
 * ended with nothing under way, for then nothing more comes.
 */
export async function complete(session: Session, counted: Count, before: number, expected: number): Promise<void> {
  const enough = () => counted.sent - before >= expected && counted.open.size === 0;
  const limit = performance.now() + longestMs;
  while (!enough() && performance.now() < limit) {
    const seen = counted.events;
    await Promise.all(running(session).map((actor) => session.settle(actor, enough, limit - performance.now())));
    if (counted.open.size === 0 && counted.events === seen) break;
    if (counted.open.size > 0) await session.change(20);
  }
  await calm(session, counted, afterMs);
}

/** All programs rest or have ended, and none of them has done anything since the others rested. */
export async function calm(session: Session, counted: Count, ms: number): Promise<void> {
  const limit = performance.now() + ms;
  for (let seen = -1; seen !== counted.events && performance.now() < limit;) {
    seen = counted.events;
    const left = Math.max(1, limit - performance.now());
    const ends = await Promise.all(
      running(session).map((actor) => session.settle(actor, () => false, blindLimit(left))),
    );
    if (ends.some(({ how }) => how === "time")) break;
  }
}

/** Windows does not say whether a program rests. */
const blindLimit = (left: number) => (process.platform === "win32" ? Math.min(left, blindMs) : left);

const running = (session: Session): readonly Actor[] =>
  [...session.programs.keys()].filter((actor) => session.runs(actor));
