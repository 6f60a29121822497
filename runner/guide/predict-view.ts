import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { around } from "./around.ts";
import { headline } from "./headline.ts";
import { pagesOf } from "./pages.ts";
import type { StepOf, Visit } from "./visit.ts";

interface Look {
  readonly chosen: number;
  /** what was said when the learner was here before */
  readonly earlier: string | undefined;
  readonly rows: number;
}

/** All on one page; where it has no room, without the words behind it, or the text first, and a page with the choices. */
export function predictionPages(
  visit: Visit,
  step: StepOf<"predict">,
  { chosen, earlier, rows }: Look,
): readonly (readonly string[])[] {
  const { terminal, text, lessonWords, words } = visit;
  const page = { ...terminal.look, columns: terminal.columns - 1 };
  const shown = paint(terminal.look.colour);
  const { question, options } = lessonWords.predictions[step.id]!;
  const begin = [headline(visit, step), "", ...markdown(text.sections.get(step.id) ?? "", page)];
  const asked = markdown(question, page).map((line) => shown("bold", line));
  const choices = choiceLines(visit, step, chosen);
  const behind = [
    "",
    ...(earlier ? markdown(words.prediction.earlier(options[earlier] ?? earlier), page) : []),
    ...markdown(words.prediction.welcome, page),
  ].map((line) => shown("dim", line));

  const ask = [...asked, "", ...choices.flat()];
  const one = [...begin, "", ...ask];
  if (one.length + behind.length <= rows) return [[...one, ...behind]];
  if (one.length <= rows) return [one];
  const first = asked.length + 1 + choices.slice(0, chosen).flat().length;
  return [...pagesOf(begin, rows), around(ask, rows, { first, end: first + choices[chosen]!.length })];
}

/** The lines of each choice. */
function choiceLines(
  { terminal, lessonWords }: Visit,
  { id, options }: StepOf<"predict">,
  chosen: number,
): readonly (readonly string[])[] {
  const shown = paint(terminal.look.colour);
  const mark = terminal.look.unicode ? "❯" : ">";
  const words = lessonWords.predictions[id]!.options;
  return options.map((option, index) => {
    const page = { ...terminal.look, columns: terminal.columns - 7 };
    const [first = "", ...more] = markdown(words[option] ?? option, page);
    const here = index === chosen;
    const label = `${here ? shown("cyan", mark) : " "} ${index + 1}  `;
    return [label + (here ? shown("bold", first) : first), ...more.map((line) => `     ${line}`)];
  });
}
