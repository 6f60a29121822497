import assert from "node:assert/strict";
import { after } from "node:test";
import type { Command } from "../command.ts";
import { type Program, startProgram } from "../program.ts";
import { activity } from "./activity.ts";

export const skip = process.platform === "linux" ? false : "only Linux tells what a process waits for";
export const deadlineMs = 8000;
const lookMs = 5;

export const running: Program[] = [];
after(() => Promise.all(running.map((program) => program.kill())));

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, lookMs));

export interface State {
  readonly rests: boolean;
  readonly reads: boolean;
}

/** Starts a program that prints «ready» right before it waits; what it does is looked at as often as is asked. */
export async function waiting(command: Command): Promise<() => State> {
  let output = "";
  const program = startProgram(
    command,
    { host: "127.0.0.1", port: 0 },
    (bytes) => (output += Buffer.from(bytes).toString("utf8")),
  );
  running.push(program);
  const limit = performance.now() + deadlineMs;
  while (!output.includes("ready")) {
    assert.ok(performance.now() < limit && !program.exit(), `it did not get ready: ${output}`);
    await pause();
  }
  return () => {
    const { rests, reads } = activity(program.pid, program.keyboard, 3000);
    return { rests, reads };
  };
}

/** Comes to this state, and stays in it for many looks. */
export async function comesTo(look: () => State, expected: State): Promise<void> {
  const limit = performance.now() + deadlineMs;
  for (let inARow = 0; inARow < 20;) {
    const state = look();
    inARow = state.rests === expected.rests && state.reads === expected.reads ? inARow + 1 : 0;
    assert.ok(performance.now() < limit, `it is ${JSON.stringify(state)}`);
    await pause();
  }
}

export const inReceive: State = { rests: true, reads: false };
export const atKeyboard: State = { rests: true, reads: true };
export const stirsAtKeyboard: State = { rests: false, reads: true };
export const atWork: State = { rests: false, reads: false };
