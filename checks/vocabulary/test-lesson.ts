import { test } from "node:test";
import { type Lesson, roleOf } from "../../runner/model/lesson.ts";
import { recordingFor } from "../../runner/record/for-check.ts";
import type { Expectations } from "./expectations.ts";
import { type Final, finalOf } from "./final.ts";

/** What a failed test carries besides its message: node:test hands it on as the cause of the failure. */
class Missed extends Error {
  readonly ruling: Final;
  constructor(id: string, ruling: Final) {
    super(
      `${id}: ${ruling.state === "unmet" ? ruling.finding.code : ruling.state === "undecided" ? ruling.doubt.code : ruling.state}`,
    );
    this.ruling = ruling;
  }
}

/** Records the lesson once, and holds the recording against each expectation of the roles that were played: one test() each. */
export function testLesson<L extends Lesson>(lesson: L, expectations: Expectations<L>): void {
  const recorded = recordingFor(lesson);
  for (const id of lesson.expectations as readonly (keyof Expectations<L> & string)[])
    test(id, async (t) => {
      const { recording, roles } = await recorded;
      if (!roles.includes(roleOf(id))) return t.skip("not played");
      const ruling = finalOf(lesson, expectations, recording, id);
      if (ruling.state === "met") return;
      if (ruling.state === "skipped") return t.skip(ruling.because);
      throw new Missed(id, ruling);
    });
}
