import type { Endpoint } from "../model/recording.ts";
import type { Turn, Turns } from "./address.ts";
import type { Hearing } from "./hearing.ts";
import type { SceneRun } from "./scene-run.ts";

/** A scene while it is played, and what is known of its address. */
export interface Play {
  readonly run: SceneRun;
  readonly turns: Turns;
  readonly hear: Hearing;
  /** held while somebody is, or must not be, bound on the lesson's own address */
  turn: Turn;
  target: Endpoint | null;
  fixedHeld: boolean;
}
