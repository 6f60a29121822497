import assert from "node:assert/strict";
import { test } from "node:test";
import type { Key, KeyName } from "../guide/keys.ts";
import { next } from "./player.ts";
import { type DemoState, type Effect, firstState, type Input, type StepEnd } from "./state.ts";

const named = (name: KeyName): Input => ({ is: "key", key: { name, text: "" } });
const text = (letter: string): Input => ({ is: "key", key: { name: "text", text: letter } satisfies Key });
const done = (step: number, end: StepEnd = { code: "done" }): Input => ({ is: "step-ended", step, end });
const started = (actor: string): Input => ({
  is: "event",
  event: { at: 1, scene: "s", actor, kind: "started", command: "x" },
});

const first = (change: { auto?: boolean; recorded?: boolean; resume?: number | null } = {}) =>
  firstState(12, { auto: false, recorded: false, resume: null, ...change });

/** All inputs, one after the other; the effects of the last one, and the state. */
function run(
  state: DemoState,
  ...inputs: readonly Input[]
): { readonly state: DemoState; readonly effects: readonly Effect[] } {
  return inputs.reduce<{ state: DemoState; effects: readonly Effect[] }>((turn, input) => next(turn.state, input), {
    state,
    effects: [],
  });
}

test("Space plays the next step, also while one is still playing", () => {
  const one = run(first(), text(" "));
  assert.deepEqual(one.effects, [{ do: "play", step: 1 }]);
  const two = run(one.state, text(" "));
  assert.deepEqual(two.effects, []);
  assert.deepEqual(run(two.state, done(1)).effects, [{ do: "play", step: 2 }]);
});

test("← draws an earlier step from what was recorded, → comes back without playing", () => {
  const { state } = run(first(), text(" "), done(1), text(" "), done(2));
  const back = run(state, named("left"));
  assert.deepEqual(back.effects, [{ do: "redraw" }]);
  assert.equal(back.state.shown, 1);
  assert.deepEqual(run(back.state, started("client")).effects, [], "what happens now is not drawn into the past");
  const again = run(back.state, named("right"));
  assert.deepEqual([again.effects, again.state.shown], [[{ do: "redraw" }], 2]);
});

test("g and a number: back to a step that was played, or forward through all that were not", () => {
  const there = run(first(), text("g"), text("3"), named("enter"));
  assert.deepEqual(there.effects, []);
  assert.equal(there.state.goal, 3);
  const at3 = run(there.state, done(1), done(2), done(3));
  assert.deepEqual([at3.state.begun, at3.state.goal], [3, null]);
  assert.equal(run(at3.state, text("g"), text("1"), named("enter")).state.shown, 1);
  assert.equal(run(at3.state, text("g"), text("9"), text("9")).state.mode.is, "keys");
  assert.equal(run(at3.state, text("g"), text("0"), named("enter")).state.notice?.code, "no-step");
});

test("an Enter after a number that was whole already plays nothing more", () => {
  const { state, effects } = run(
    firstState(5, { auto: false, recorded: false, resume: null }),
    text("g"),
    text("3"),
    named("enter"),
  );
  assert.deepEqual([state.goal, effects], [3, []]);
});

test("r: a clean stage, the steps before, and the step", () => {
  const { state } = run(first(), text(" "), done(1), text(" "), done(2), text(" "), done(3));
  const again = run(state, named("left"), text("r"));
  assert.deepEqual(again.effects, [{ do: "restart" }, { do: "play", step: 1 }]);
  assert.equal(again.state.goal, 2);
});

test("while a program has the keyboard every printable key is text, and Esc gives the keys back", () => {
  const { state } = run(
    first(),
    text(" "),
    started("server"),
    started("client"),
    started("client#2"),
    done(1),
    text("t"),
  );
  assert.equal(state.mode.is === "typing" && state.mode.actor, "client#2");
  const typed = run(state, ...[..."q d+ 你"].map(text), named("enter"));
  assert.deepEqual(typed.effects, [{ do: "type", actor: "client#2", line: "q d+ 你" }]);
  const tabbed = run(typed.state, named("tab"), named("tab"));
  assert.equal(tabbed.state.mode.is === "typing" && tabbed.state.mode.actor, "client");
  assert.equal(run(tabbed.state, named("escape")).state.mode.is, "keys");
});

test("faults, the dial, and the server's life", () => {
  const { state } = run(first(), text(" "), started("server"), done(1));
  assert.deepEqual(run(state, text("d")).effects, [{ do: "fault", fault: "drop" }]);
  assert.deepEqual(run(state, text("c")).effects, [{ do: "fault", fault: "duplicate" }]);
  assert.deepEqual(run(state, text("l")).effects, [{ do: "fault", fault: "delay" }]);
  assert.deepEqual(run(state, text("o")).effects, [{ do: "fault", fault: "swap" }]);
  assert.deepEqual(run(state, text("+"), text("+")).effects, [{ do: "loss", percent: 10 }]);
  assert.deepEqual(run(state, text("-")).effects, [{ do: "loss", percent: 0 }]);
  assert.deepEqual(run(state, text("k")).effects, [{ do: "kill", actor: "server" }]);
  assert.equal(run(state, text("s")).state.notice?.code, "server-runs");
  const exited: Input = {
    is: "event",
    event: { at: 2, scene: "s", actor: "server", kind: "exited", code: null, signal: "SIGKILL" },
  };
  assert.deepEqual(run(state, exited, text("s")).effects, [{ do: "start", actor: "server" }]);
  assert.equal(run(state, exited, text("k")).state.notice?.code, "no-server");
});

test("a step that falls short is told, unless the network was meddled with", () => {
  const short: StepEnd = { code: "short", step: 1, expected: 2, seen: 1 };
  assert.deepEqual(run(first(), text(" "), done(1, short)).state.notice, short);
  const meddled = run(first(), text("d"), text(" "), done(1, short)).state;
  assert.deepEqual([meddled.notice, meddled.failed], [null, false]);
});

test("after the server was killed, neither the step shown nor one that fails for it claims anything", () => {
  const { state } = run(first(), text(" "), started("server"), done(1), text("k"));
  assert.deepEqual(state.otherwise, [1]);
  const short: StepEnd = { code: "short", step: 2, expected: 2, seen: 1 };
  assert.deepEqual(run(state, text(" "), done(2, short)).state.otherwise, [1, 2]);
  assert.deepEqual(run(state, text(" "), done(2)).state.otherwise, [1]);
  assert.deepEqual(run(state, text("r")).state.otherwise, []);
});

test("the keys are explained until the next key, which does nothing else", () => {
  const asked = run(first(), text("?"));
  assert.equal(asked.state.mode.is, "help");
  const { state, effects } = run(asked.state, text(" "));
  assert.deepEqual([state.mode.is, state.begun, effects], ["keys", 0, []]);
  assert.equal(run(asked.state, named("escape")).state.mode.is, "keys");
});

test("--auto goes on when a step is complete and read; a pause stops it", () => {
  const auto = first({ auto: true });
  const begun = run(auto, { is: "read" });
  assert.deepEqual(begun.effects, [{ do: "play", step: 1 }]);
  assert.deepEqual(run(begun.state, done(1)).effects, [{ do: "give-time" }]);
  assert.deepEqual(run(begun.state, done(1), { is: "read" }).effects, [{ do: "play", step: 2 }]);
  const paused = run(begun.state, text("p"), done(1));
  assert.deepEqual(paused.effects, []);
  assert.deepEqual(run(paused.state, { is: "read" }).effects, []);
  assert.deepEqual(run(paused.state, text("p")).effects, [{ do: "redraw" }, { do: "give-time" }]);
  const last = run({ ...begun.state, begun: 12, shown: 12, goal: null }, { is: "read" });
  assert.deepEqual(last.effects, [{ do: "leave" }]);
});

test("Ctrl-C asks once, from the keys and from the keyboard's owner", () => {
  const asked = run(first(), named("interrupt"));
  assert.deepEqual(asked.effects, []);
  assert.deepEqual(run(asked.state, named("interrupt")).effects, [{ do: "leave" }]);
  assert.equal(run(asked.state, text("n")).state.mode.is, "keys");
  const typing = run(first(), text(" "), started("client"), text("t"), named("interrupt"), named("escape"));
  assert.equal(typing.state.mode.is, "typing");
});

test("a recording's network and programs cannot be changed", () => {
  for (const key of "dclokst+-") {
    const { state, effects } = run(first({ recorded: true }), text(" "), started("server"), done(1), text(key));
    assert.deepEqual([state.notice?.code, effects], ["recorded", []], key);
  }
});

test("Enter goes where the last lecture ended", () => {
  assert.equal(run(first({ resume: 7 }), named("enter")).state.goal, 7);
  assert.equal(run(first({ resume: 7 }), text(" ")).state.goal, 1);
});
