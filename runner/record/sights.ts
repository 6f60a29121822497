import type { Actor, Sight } from "../model/lesson.ts";
import type { SceneRun } from "./scene-run.ts";
import { saysRefused, saysTruncated } from "./said.ts";
import { lineShowing, shows, showsNumber, showsSize } from "./shown.ts";

const bytes = (text: string) => Buffer.from(text, "utf8");

/** How many of the sights that a step waits for have been seen since it began. */
export const seenCount = (run: SceneRun, actor: Actor, sights: readonly Sight[]): number =>
  sights.filter((sight) => seen(run, actor, sight)).length;

function seen(run: SceneRun, actor: Actor, sight: Sight): boolean {
  const { step, fill } = run;
  const output = () => run.outputs.get(actor)?.text() ?? "";
  // payloads are random words, so that they can be looked for in all that was printed
  const all = () => run.outputs.get(actor)?.all() ?? "";
  switch (sight.sees) {
    case "reply": {
      const expected = bytes(fill(sight.payload));
      return step.heard.some(({ payload }) => expected.equals(payload));
    }
    case "printed":
      return shows(all(), bytes(fill(sight.payload)));
    case "number":
      return showsSize(output(), sight.number);
    case "counted":
      return countedAfter(output(), bytes(fill(sight.payload)), sight.count);
    case "refusal":
      return saysRefused(output());
    case "truncation":
      return saysTruncated(output());
    case "port":
      return step.labPort !== null && showsNumber(output(), step.labPort);
    case "datagrams":
      return step.heard.length >= sight.count;
    case "answer": {
      const answer = step.answers.at(-1);
      return answer !== undefined && shows(all(), answer.payload);
    }
  }
}

/** A number in what a program prints at its start is not the count: that comes below the payload. */
function countedAfter(output: string, payload: Uint8Array, count: number): boolean {
  const lines = output.split("\n");
  const shown = lineShowing(lines, payload);
  return shown >= 0 && showsNumber(lines.slice(shown + 1).join("\n"), count);
}
