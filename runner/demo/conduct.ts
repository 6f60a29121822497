import type { Event } from "../model/recording.ts";
import type { Face, Surroundings } from "./face.ts";
import { openLog } from "./log.ts";
import type { OnEvent, Play } from "./play.ts";
import { isLive, next } from "./player.ts";
import type { DemoState, Effect, Input } from "./state.ts";

export interface Conducted {
  readonly first: DemoState;
  readonly faces: readonly Face[];
  /** the programs, or the recording; it is told where its events go */
  readonly open: (onEvent: OnEvent) => Promise<Play>;
  readonly around: (play: Play) => Surroundings;
  readonly onEvent: (event: Event) => void;
  readonly onStep: (step: number) => void;
  /** time to read a step, in ms, where the demo plays alone */
  readonly readMs: number;
}

export interface Conductor {
  push(input: Input): void;
  /** the viewers, or what else stands around, have changed */
  look(): void;
  readonly over: Promise<DemoState>;
  close(): Promise<void>;
}

/** Brings the machine together with the programs, the keys and the faces: inputs are taken one by one. */
export async function conduct({ first, faces, open, around, onEvent, onStep, readMs }: Conducted): Promise<Conductor> {
  const log = openLog();
  let state = first;
  let reading: NodeJS.Timeout | undefined;
  let left = false;
  /** the newest play of a step is the one whose end counts */
  let plays = 0;
  let restarted: Promise<void> = Promise.resolve();
  let finish: (state: DemoState) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const over = new Promise<DemoState>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });

  const play = await open((event, step) => {
    log.add(event, step);
    onEvent(event);
    push({ is: "event", event });
  });

  function push(input: Input): void {
    if (left) return;
    const before = state;
    const turn = next(state, input);
    state = turn.state;
    for (const effect of turn.effects) act(effect);
    // a datagram may have taken a fault with it
    if (state !== before || input.is !== "event" || input.event.kind === "sent") look();
  }

  function look(): void {
    const surroundings = around(play);
    for (const face of faces) face.show(state, surroundings);
  }

  function act(effect: Effect): void {
    switch (effect.do) {
      case "draw":
        return faces.forEach((face) => face.draw(effect.event));
      case "redraw":
        return redraw();
      case "play":
        // an error of the lab's own ends the demo, and leaves the terminal as it was
        return void playStep(effect.step).catch((error: unknown) => !left && fail(error));
      case "restart":
        clearTimeout(reading);
        log.clear();
        redraw();
        restarted = restarted.then(() => play.restart());
        return;
      case "give-time":
        clearTimeout(reading);
        reading = setTimeout(push, readMs, { is: "read" });
        return;
      case "leave":
        left = true;
        return finish(state);
      case "fault":
        return play.hands?.fault(effect.fault);
      case "loss":
        return play.hands?.loss(effect.percent);
      case "kill":
        return play.hands?.kill(effect.actor);
      case "start":
        return play.hands?.start(effect.actor);
      case "type":
        if (play.hands?.type(effect.actor, effect.line) === false)
          push({ is: "told", notice: { code: "nobody-reads", actor: effect.actor } });
        return;
    }
  }

  function redraw(): void {
    const events = log.upTo(state.shown);
    for (const face of faces) face.redraw(events, state);
  }

  async function playStep(step: number): Promise<void> {
    const own = ++plays;
    clearTimeout(reading);
    await restarted;
    if (left || own !== plays) return;
    if (isLive(state)) faces.forEach((face) => face.begin(step));
    onStep(step);
    const end = await play.step(step);
    if (end === null || left || own !== plays) return;
    if (isLive(state)) faces.forEach((face) => face.rest());
    push({ is: "step-ended", step, end });
  }

  return {
    push,
    look,
    over,
    async close() {
      left = true;
      clearTimeout(reading);
      await restarted;
      await play.close();
    },
  };
}
