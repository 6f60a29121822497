import type { Actor, Lesson, Scene } from "../model/lesson.ts";
import { type Datagram, type Endpoint, type Event, payloadKept, type Trouble } from "../model/recording.ts";
import type { Command } from "./command.ts";
import { fillerFrom, wordsFrom } from "./words.ts";

type WithoutBase<E> = E extends Event ? Omit<E, "at" | "scene"> : never;
export type Happening = WithoutBase<Event>;

/** Where all scenes of one lesson's recording put what happens. */
export interface Stage {
  readonly lesson: Lesson;
  readonly seed: string;
  readonly events: Event[];
  /** bytes of the largest payload that this machine sends */
  readonly largest: number;
  emit(scene: string, happening: Happening): void;
  /** something came that is not recorded */
  stir(): void;
  /** how much has come so far, recorded or not */
  stirs(): number;
  /** forgets what a scene has recorded: it is played again */
  forget(scene: string): void;
  /** settles at the next event, or after so many ms */
  change(ms: number): Promise<void>;
  datagram(from: Endpoint, to: Endpoint, payload: Uint8Array): Datagram;
}

export function openStage(lesson: Lesson, seed: string, largest: number, onEvent: (event: Event) => void): Stage {
  const began = performance.now();
  const events: Event[] = [];
  const waiting = new Set<() => void>();
  let datagrams = 0;
  let stirs = 0;
  return {
    lesson,
    seed,
    events,
    largest,
    emit(scene, happening) {
      const event = { at: Math.round((performance.now() - began) * 100) / 100, scene, ...happening } as Event;
      events.push(event);
      stirs += 1;
      onEvent(event);
      for (const wake of waiting) wake();
    },
    stir: () => void (stirs += 1),
    stirs: () => stirs,
    forget(scene) {
      events.splice(0, events.length, ...events.filter((event) => event.scene !== scene));
    },
    change: (ms) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        waiting.add(wake);
      }),
    datagram: (from, to, payload) => ({
      id: ++datagrams,
      from,
      to,
      size: payload.length,
      // nobody changes a payload; of a large one the rest is let go
      payload: payload.length > payloadKept ? new Uint8Array(payload.subarray(0, payloadKept)) : payload,
    }),
  };
}

/** What is known of one role's program across its scenes. */
export interface Player {
  readonly command: Command;
  /** the port handed to it in LAB_PORT */
  readonly given: number;
  /** the address it really uses, once a datagram has crossed */
  address: "given" | "written-in" | "unknown";
  /** its text speaks of LAB_PORT: it is first tried without keeping the lesson's own address free for it */
  hinted: boolean;
  /** waits that ran out of time; after a few the rest is not played */
  timeUps: number;
  /** it was once waited for in vain until it reads or binds: the next time is short */
  late: boolean;
  /** it held a port before anything was typed, or waits for a time to come: it may send something unasked */
  mayHaveSent: boolean;
}

/** A scene's own random words: the same for the same seed, whatever else is played. */
export function sceneWords(stage: Stage, scene: Scene) {
  const key = `${stage.seed}/${stage.lesson.id}/${scene.id}`;
  const sizes = { largest: String(stage.largest), above: String(stage.largest + 1) };
  return { fill: fillerFrom(key, sizes), next: wordsFrom(`${key}/answers`) };
}

export const trouble = (actor: Actor, reason: Trouble): Happening => ({ kind: "trouble", actor, trouble: reason });
