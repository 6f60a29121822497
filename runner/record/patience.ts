import { platform } from "./platform/here.ts";

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

/** For one wait; the time that the lab works and waits for a processor is the system's to tell. */
export function openPatience(): Patience {
  const before = platform.effort();
  const slowness = () => {
    const now = platform.effort();
    if (!before || !now) return 1;
    const worked = now.worked - before.worked;
    return worked > 0 ? (worked + now.waited - before.waited) / worked : 1;
  };
  return {
    fair(ms) {
      const factor = slowness();
      return factor < busyFrom ? ms : ms * Math.min(factor, most);
    },
    overrun: () => slowness() >= hopelessFrom,
  };
}
