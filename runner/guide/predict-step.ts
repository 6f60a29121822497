import { markdown } from "../show/markdown.ts";
import { paint } from "../show/paint.ts";
import { asides } from "./asides.ts";
import { headline } from "./headline.ts";
import { pageKey } from "./pages.ts";
import { away, backwards, onwards, type StepOf, type Visit, type Way } from "./visit.ts";

type Predict = StepOf<"predict">;

/** The question and its choices; one is chosen, and stored when it is confirmed. */
export async function predictStep(visit: Visit, step: Predict): Promise<Way> {
  const { terminal, inputs, words, keep, progress } = visit;
  const earlier = progress().predictions?.[step.id]?.choice;
  let chosen = Math.max(0, step.options.indexOf(earlier ?? ""));
  const confirm = async (): Promise<Way> => {
    const prediction = { choice: step.options[chosen]!, at: new Date().toISOString() };
    await keep((before) => ({ ...before, predictions: { ...before.predictions, [step.id]: prediction } }));
    return onwards;
  };
  for (;;) {
    terminal.page(predictionLines(visit, step, chosen, earlier), words.keys.predict);
    const input = await inputs.next();
    if (input.is === "gone") return away;
    if (input.is !== "key") continue;
    const { name, text } = input.key;
    const number = Number(text) - 1;
    if (name === "up") chosen = (chosen + step.options.length - 1) % step.options.length;
    else if (name === "down" || name === "tab") chosen = (chosen + 1) % step.options.length;
    else if (text !== "" && number >= 0 && number < step.options.length) chosen = number;
    else if (name === "enter") return confirm();
    else {
      const key = pageKey(input.key);
      if (key === "leave") return away;
      if (key === "back") return backwards;
      const way = key === "help" || key === "lessons" ? await asides(visit, key) : null;
      if (way) return way;
    }
  }
}

function predictionLines(visit: Visit, step: Predict, chosen: number, earlier: string | undefined): readonly string[] {
  const { terminal, text, lessonWords, words } = visit;
  const { colour, unicode } = terminal.look;
  const page = { ...terminal.look, columns: terminal.columns - 1 };
  const { question, options } = lessonWords.predictions[step.id]!;
  const shown = paint(colour);
  const mark = unicode ? "❯" : ">";
  const choices = step.options.flatMap((id, index) => {
    const [first = "", ...more] = markdown(options[id] ?? id, { ...page, columns: page.columns - 6 });
    const here = index === chosen;
    const label = `${here ? shown("cyan", mark) : " "} ${index + 1}  `;
    return [label + (here ? shown("bold", first) : first), ...more.map((line) => `     ${line}`)];
  });
  return [
    headline(visit, step),
    "",
    ...markdown(text.sections.get(step.id) ?? "", page),
    "",
    ...markdown(question, page).map((line) => shown("bold", line)),
    "",
    ...choices,
    "",
    ...(earlier ? [shown("dim", words.prediction.earlier(options[earlier] ?? earlier))] : []),
    ...markdown(words.prediction.welcome, page).map((line) => shown("dim", line)),
  ];
}
