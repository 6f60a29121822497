import { platform } from "./platform/here.ts";
import type { Effort } from "./platform/platform.ts";

/** Above this the machine counts as busy: the lab waits for a processor longer than it works. */
const busyFrom = 2;
/** No wait becomes longer than so many times. */
const most = 4;
/** From here on even that says nothing. */
const hopelessFrom = 10;

/** Time limits on a busy machine: programs cannot be faster there than the lab itself. */
export interface Patience {
  /** ms that are fair in place of so many, as the lab has got on since the wait began */
  fair(ms: number): number;
  /** so busy that no limit is fair any more */
  overrun(): boolean;
}

/** How many times as long as it has worked a thread has taken, since it waited for a processor; 1: it never waited. */
export const slownessOf = ({ worked, waited }: Effort): number => (worked > 0 ? (worked + waited) / worked : 1);

/** ms that are fair in place of so many */
export const fair = (ms: number, slowness: number): number =>
  slowness < busyFrom ? ms : ms * Math.min(slowness, most);

/** For one wait; the time that the lab works and waits for a processor is the system's to tell. */
export function openPatience(): Patience {
  const before = platform.effort();
  const slowness = () => {
    const now = platform.effort();
    if (!before || !now) return 1;
    return slownessOf({ worked: now.worked - before.worked, waited: now.waited - before.waited });
  };
  return {
    fair: (ms) => fair(ms, slowness()),
    overrun: () => slowness() >= hopelessFrom,
  };
}
