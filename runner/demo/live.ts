import type { Lesson } from "../model/lesson.ts";
import type { Event } from "../model/recording.ts";
import { aim, type FaultPlan, withLoss } from "../record/faults.ts";
import { openSession, type Session } from "../record/session.ts";
import type { Cast } from "./cast.ts";
import { count, emptyCount } from "./count.ts";
import type { OnEvent, OnTrouble, Play } from "./play.ts";
import { playStep, type Stage } from "./play-step.ts";

export interface LiveOptions {
  readonly lesson: Lesson;
  readonly cast: Cast;
  readonly seed: string;
  readonly onEvent: OnEvent;
  readonly onHeld: OnTrouble;
}

/**
 * The real programs of a lesson; a restart gives them a session of their own, whose times and numbers go on from the last.
 * The server has the lesson's own port, since it prints it; the clients are given another, where the lab stands.
 */
export async function openLive({ lesson, cast, seed, onEvent, onHeld }: LiveOptions): Promise<Play> {
  const began = performance.now();
  let step = 0;
  let ids = 0;
  let loss = 0;
  let stage: Stage;
  /** counts restarts: what still comes of an earlier session is not told */
  let run = 0;

  const open = async () => {
    const own = ++run;
    const shift = { at: performance.now() - began, ids };
    const counted = emptyCount();
    const printed = new Map<string, string>();
    let session: Session | null = null;
    const tell = (event: Event) => {
      // what the lab has to say of itself is told by it, not drawn
      if (own !== run || session === null) return;
      // a fault is taken from the plan right after the datagram was told of
      count(counted, event, session.faults.aimed[0] === "swap");
      if (event.kind === "printed")
        printed.set(event.actor, (printed.get(event.actor) ?? "").slice(-4096) + event.text);
      const scene = lesson.demo[step - 1]?.id ?? lesson.id;
      const moved = shifted(event, shift, scene);
      if ("datagram" in moved) ids = Math.max(ids, moved.datagram.id);
      onEvent(moved, step);
    };
    session = await openSession(lesson, {
      commands: cast.command,
      title: cast.title,
      seed,
      onEvent: tell,
      atHome: "server",
    });
    const { held } = session;
    if (held?.code === "port-held") onHeld(held, session.home.port);
    session.faults = withLoss(session.faults, loss);
    stage = { session, counted, printed };
  };

  const change = (plan: (faults: FaultPlan) => FaultPlan) => void (stage.session.faults = plan(stage.session.faults));

  async function restart(): Promise<void> {
    const { session } = stage;
    run += 1;
    step = 0;
    await session.close();
    await open();
  }

  await open();

  return {
    async step(wanted) {
      const own = run;
      step = wanted;
      const end = await playStep(stage, wanted, lesson.demo[wanted - 1]!);
      return own === run ? end : null;
    },
    restart,
    aimed: () => stage.session.faults.aimed,
    hands: {
      seed,
      fault: (fault) => change((plan) => aim(plan, fault)),
      loss(percent) {
        loss = percent / 100;
        change((plan) => withLoss(plan, loss));
      },
      type: (actor, line) => stage.session.type(actor, line),
      kill: (actor) => void stage.session.programs.get(actor)?.kill(),
      start: (actor) => stage.session.start(actor),
    },
    close: () => stage.session.close(),
  };
}

function shifted(event: Event, shift: { readonly at: number; readonly ids: number }, scene: string): Event {
  const at = Math.round((event.at + shift.at) * 100) / 100;
  if ("datagram" in event)
    return { ...event, at, scene, datagram: { ...event.datagram, id: event.datagram.id + shift.ids } };
  return "id" in event ? { ...event, at, scene, id: event.id + shift.ids } : { ...event, at, scene };
}
