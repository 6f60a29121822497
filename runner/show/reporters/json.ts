import type { LessonVerdict } from "../../model/verdict.ts";
import type { ReportContext, Reporter } from "./context.ts";
import { toldAll, wholeMessage, type Told } from "./told.ts";

/** One object, as programs read it. */
export const json: Reporter = ({ verdict, seed, lessons }, context) => {
  const repeat = context.repeat === undefined ? {} : { repeat: context.repeat };
  const all = { version: 1, verdict, seed, ...repeat, lessons: lessons.map((lesson) => lessonJson(lesson, context)) };
  return `${JSON.stringify(all, bytesAsText, 2)}\n`;
};

function lessonJson(lesson: LessonVerdict, context: ReportContext) {
  const { number, id, verdict, durationMs } = lesson;
  return { number, id, verdict, durationMs, expectations: toldAll(lesson, context).map(expectationJson) };
}

function expectationJson(told: Told) {
  const { id, role, outcome, finding, durationMs, metCount } = told.verdict;
  return {
    id,
    role,
    outcome,
    message: wholeMessage(told),
    ...(told.hint === null ? {} : { hint: told.hint }),
    ...(finding === undefined ? {} : { finding }),
    ...(metCount === undefined ? {} : { metCount }),
    durationMs,
  };
}

/** A Buffer turns itself into an object before a replacer sees it, so the value is asked of its holder. */
function bytesAsText(this: unknown, key: string, value: unknown): unknown {
  const held = (this as Record<string, unknown>)[key];
  if (!(held instanceof Uint8Array)) return value;
  const bytes = Buffer.from(held.buffer, held.byteOffset, held.byteLength);
  return { text: bytes.toString("utf8"), hex: bytes.toString("hex") };
}
