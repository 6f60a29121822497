import assert from "node:assert/strict";
import { test } from "node:test";
import { withOwnName } from "./lesson-text.ts";

test("the lab's commands in a text are those that work where the learner is", () => {
  const own = (text: string) => withOwnName(text, "npx udp-lab");
  assert.equal(own("Run `lab check`, or `lab hint 1`."), "Run `npx udp-lab check`, or `npx udp-lab hint 1`.");
  assert.equal(own("`LAB_BUFFER=3 lab run 4 server`"), "`LAB_BUFFER=3 npx udp-lab run 4 server`");
  assert.equal(own("the lab checks; `labels` and `LAB_PORT`"), "the lab checks; `labels` and `LAB_PORT`");
});
