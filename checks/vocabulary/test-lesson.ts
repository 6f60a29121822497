import { test } from "node:test";
import type { Lesson } from "../../runner/model/lesson.ts";
import type { Ruling } from "../../runner/model/verdict.ts";
import { roleOf } from "../../runner/model/lesson.ts";
import { recordingFor } from "../../runner/record/for-check.ts";
import type { Expectations } from "./expectations.ts";

/** What a failed test carries besides its message: node:test hands it on as the cause of the failure. */
class Missed extends Error {
  readonly ruling: Ruling;
  constructor(id: string, ruling: Ruling) {
    super(`${id}: ${ruling.state === "unmet" ? ruling.finding.code : ruling.state === "undecided" ? ruling.doubt.code : ruling.state}`);
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
      const ruling = expectations[id](recording);
      if (ruling.state === "met") return;
      const because = ruling.state === "pending" ? failedBefore(id) : undefined;
      if (because) return t.skip(because);
      throw new Missed(id, ruling.state === "pending" ? neverHappened : ruling);

      /** Another of the same role that failed, or that the lab could not tell: then this one could not happen. */
      function failedBefore(own: string): string | undefined {
        return (lesson.expectations as readonly (keyof Expectations<L> & string)[]).find((other) => {
          if (other === own || roleOf(other) !== roleOf(own)) return false;
          const { state } = expectations[other](recording);
          return state === "unmet" || state === "undecided";
        });
      }
    });
}

const neverHappened: Ruling = { state: "unmet", finding: { code: "never-happened" }, at: 0 };
