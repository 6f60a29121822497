import assert from "node:assert/strict";
import { test } from "node:test";
import { lesson } from "../../lessons/1-basic-echo/lesson.ts";
import { expectations } from "../1-basic-echo.expectations.ts";
import { finalOf } from "./final.ts";
import {
  bound,
  elsewhere,
  ended,
  type Happening,
  portHeld,
  portOf,
  printed,
  recordingOf,
  replied,
  sent,
  started,
  startedPiped,
  troubled,
} from "./hand-written.ts";

const told = (scenes: Readonly<Record<string, readonly Happening[]>>, id: keyof typeof expectations) => {
  const final = finalOf(lesson, expectations, recordingOf(lesson.port, scenes), id);
  if (final.state === "skipped") return `skipped: ${final.because}`;
  if (final.state === "unmet") return final.finding.code;
  return final.state === "undecided" ? `undecided: ${final.doubt.code}` : final.state;
};
const echoes = [
  started(),
  bound(),
  sent("lab#1", "maple"),
  printed(`maple from ${portOf("lab#1")}\n`),
  replied("MAPLE"),
];

test("what could not happen is skipped, and names the one of its role that failed first", () => {
  const scenes = { server: [started(), ended(1)], client: [started(), ended(1)] };
  assert.equal(told(scenes, "server-keeps-serving"), "skipped: server-replies-upper");
  assert.equal(told(scenes, "client-trims"), "skipped: client-starts-first");
});

test("a doubt keeps the others from happening too", () => {
  const scenes = { server: [started(), elsewhere([]), portHeld(lesson.port)] };
  assert.equal(told(scenes, "server-replies-upper"), "undecided: port-held");
  assert.equal(told(scenes, "server-keeps-serving"), "skipped: server-replies-upper");
});

test("where nothing else failed, what never happened is unmet", () => {
  assert.equal(told({ server: echoes }, "server-keeps-serving"), "never-happened");
  assert.equal(told({}, "server-replies-upper"), "never-happened");
});

test("where nothing else failed and the program ended, that is what kept it from happening", () => {
  assert.equal(told({ server: [...echoes, ended(0)] }, "server-keeps-serving"), "ended-early");
  assert.equal(told({ server: [...echoes, ended(0)] }, "server-replies-upper"), "met");
});

test("the other role's failure is no reason", () => {
  assert.equal(told({ server: echoes, client: [started(), ended(1)] }, "server-keeps-serving"), "never-happened");
});

test("where the lab broke off, what did not come about is undecided, never the learner's fault", () => {
  const broken = troubled({ code: "lab-error", detail: "EMFILE" });
  assert.equal(told({ server: [...echoes, broken] }, "server-replies-upper"), "met");
  assert.equal(told({ server: [...echoes, broken] }, "server-keeps-serving"), "undecided: lab-error");
  assert.equal(told({ server: echoes, client: [started(), broken] }, "server-keeps-serving"), "never-happened");
});

test("answered on the wire and printed nothing: undecided where only a pipe could be had", () => {
  const mute = [bound(), sent("lab#1", "maple"), replied("MAPLE")];
  assert.equal(told({ server: [startedPiped, ...mute] }, "server-prints-arrival"), "undecided: not-flushed");
  assert.equal(told({ server: [startedPiped, ...mute] }, "server-replies-upper"), "met");
  assert.equal(told({ server: [started(), ...mute] }, "server-prints-arrival"), "not-printed");
  assert.equal(told({ server: [startedPiped, printed("hi\n"), ...mute] }, "server-prints-arrival"), "not-printed");
});
