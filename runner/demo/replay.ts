import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Actor } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import { type Damage, lineDecoder, type RecordingHeader } from "../store/events.ts";
import type { OnEvent, Play } from "./play.ts";

export interface Recorded {
  readonly header: RecordingHeader;
  /** by step id; of a run with restarts, what came after the last one */
  readonly steps: ReadonlyMap<string, readonly Event[]>;
}

/** The events of each step. An earlier step, or a second start of what never ended, means a restart: what was before it does not count. */
export async function readRecorded(
  file: string,
  order: (header: RecordingHeader) => Promise<readonly string[]>,
): Promise<Recorded | Damage> {
  const decode = lineDecoder();
  let header: RecordingHeader | null = null;
  let ids: readonly string[] = [];
  let last = -1;
  const steps = new Map<string, Event[]>();
  const running = new Set<Actor>();
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const decoded = decode(line);
    if (decoded.is === "damage") return decoded.damage;
    if (decoded.is === "header") {
      header = decoded.header;
      ids = await order(header);
      continue;
    }
    const { event } = decoded;
    const at = ids.indexOf(event.scene);
    if ((at >= 0 && at < last) || (event.kind === "started" && running.has(event.actor))) {
      steps.clear();
      running.clear();
    }
    if (event.kind === "started") running.add(event.actor);
    if (event.kind === "exited") running.delete(event.actor);
    if (at >= 0) last = at;
    const id = ids[Math.max(0, last)] ?? event.scene;
    const events = steps.get(id);
    if (events) events.push(event);
    else steps.set(id, [event]);
  }
  return header ? { header, steps } : { code: "no-header", line: 1 };
}

/** A pause of the recording is not sat out: the class waits for the teacher only, in ms. */
const longestPause = 800;
const together = 200;

/** Plays a recording at the pace at which it happened, with no network and no programs. */
export function openReplay({ steps }: Recorded, ids: readonly string[], onEvent: OnEvent): Play {
  let run = 0;
  let wake = () => {};
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const stop = async () => {
    run += 1;
    wake();
  };
  return {
    async step(step) {
      const own = run;
      const events = steps.get(ids[step - 1] ?? "") ?? [];
      const began = performance.now();
      let due = 0;
      let before = events[0]?.at ?? 0;
      for (const [index, event] of events.entries()) {
        due += Math.min(longestPause, event.at - before);
        before = event.at;
        const early = due - (performance.now() - began);
        // a timer for each event of a flood would be slower than the flood was; but the keys are heard
        if (early >= 4) await wait(early);
        else if (index % together === together - 1) await new Promise((resolve) => setImmediate(resolve));
        if (own !== run) return null;
        onEvent(event, step);
      }
      return { code: "done" };
    },
    restart: stop,
    aimed: () => [],
    hands: null,
    close: stop,
  };
}
