import assert from "node:assert/strict";
import { test } from "node:test";
import { conversation } from "../hand-written.ts";
import { contextOf } from "./hand-written.ts";
import { placeOf, printedAround, stretch } from "./stretch.ts";

const context = contextOf();

test("the picture is of the scene and the moment, and says where that is", () => {
  const recording = conversation().recording();
  const place = placeOf(recording, "server", 1713) ?? assert.fail();
  const lines = stretch(place, 1713, 76, context);
  assert.ok(lines.length < 20);
  assert.match(lines.join("\n"), /\n {2} {3}1\.712 .*\n▸ {4}1\.713 {2}here\n/);
  assert.match(stretch(place, 1712, 76, context).join("\n"), /\n▸ {4}1\.712 /);
  assert.match(printedAround(place, "server"), /===> hello/);
});

test("a role that never was on the stage has no place", () => {
  assert.equal(placeOf({ ...conversation().recording(), events: [] }, "server", 5), null);
});

test("a flood does not fill the picture", () => {
  const s = conversation();
  s.add("server", { kind: "printed", text: "flood\n".repeat(5000) });
  const { events, ...rest } = s.recording();
  const at = events.at(-1)?.at ?? 0;
  const place = placeOf({ ...rest, events }, "server", at) ?? assert.fail();
  assert.ok(stretch(place, at, 76, context).length < 40);
});
