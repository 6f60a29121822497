import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventOf } from "../model/recording.ts";
import { likeliest, menuOf } from "./run-menu.ts";
import { endOf, focusMoved, opened, withPart } from "./run-state.ts";

const exited = (code: number | null, signal: string | null): EventOf<"exited"> => ({
  at: 1,
  scene: "s",
  actor: "client",
  kind: "exited",
  code,
  signal,
});

test("the menu opens at the program in focus, and at going on once all is done", () => {
  const state = withPart(opened(["server", "client"], []), "client", { state: "ended" });
  const chosen = (focused: typeof state, complete: boolean) => {
    const items = menuOf(focused, complete);
    return items[likeliest(items, focused, { isComplete: complete, server: undefined })];
  };
  assert.deepEqual(chosen(state, false)?.does, { act: "start", actor: "client" });
  assert.deepEqual(chosen(focusMoved(withPart(state, "server", { state: "runs" }), 1), false)?.does, {
    act: "stop",
    actor: "server",
  });
  assert.equal(chosen(state, true)?.does.act, "on");
});

test("the menu opens at the server where the next quest begins with its end", () => {
  const runs = withPart(withPart(opened(["server", "client"], []), "client", { state: "runs" }), "server", {
    state: "runs",
  });
  const stopped = withPart(runs, "server", { state: "ended" });
  const chosen = (state: typeof runs, server: "away" | "replaced") => {
    const items = menuOf(state, false);
    return items[likeliest(items, state, { isComplete: false, server })]?.does;
  };
  assert.deepEqual(chosen(runs, "away"), { act: "stop", actor: "server" });
  assert.deepEqual(chosen(stopped, "away"), { act: "stop", actor: "client" });
  assert.deepEqual(chosen(runs, "replaced"), { act: "stop", actor: "server" });
  assert.deepEqual(chosen(stopped, "replaced"), { act: "start", actor: "server" });
});

test("only what ended by a fault of its own has failed", () => {
  assert.equal(endOf(exited(0, null)), "ended");
  assert.equal(endOf(exited(null, "SIGTERM")), "ended");
  assert.equal(endOf(exited(null, "SIGKILL")), "ended");
  assert.equal(endOf(exited(1, null)), "failed");
  assert.equal(endOf(exited(null, "SIGSEGV")), "failed");
});
