import { asides } from "./asides.ts";
import { keyRows } from "./key-rows.ts";
import { pageKey } from "./pages.ts";
import { predictionPages } from "./predict-view.ts";
import { away, backwards, onwards, type StepOf, type Visit, type Way } from "./visit.ts";

type Predict = StepOf<"predict">;

/** The question and its choices; one is chosen, and stored when it is confirmed. */
export async function predictStep(visit: Visit, step: Predict): Promise<Way> {
  const { terminal, inputs, words, keep, progress } = visit;
  const earlier = progress().predictions?.[step.id]?.choice;
  let chosen = Math.max(0, step.options.indexOf(earlier ?? ""));
  /** the last page has the choices */
  let place = 0;
  const confirm = async (): Promise<Way> => {
    const prediction = { choice: step.options[chosen]!, at: new Date().toISOString() };
    await keep((before) => ({ ...before, predictions: { ...before.predictions, [step.id]: prediction } }));
    return onwards;
  };
  for (;;) {
    const rows = terminal.rows - keyRows(words.keys.predict, terminal).length - 1;
    const pages = predictionPages(visit, step, { chosen, earlier, rows });
    const last = pages.length - 1;
    place = Math.min(place, last);
    terminal.page(pages[place]!, keyRows(place === last ? words.keys.predict : words.keys.page, terminal));
    const input = await inputs.nextOfTerminal();
    if (input.is === "gone") return away;
    if (input.is === "resize") continue;
    const { name, text } = input.key;
    const number = Number(text) - 1;
    if (text !== "" && number >= 0 && number < step.options.length) [chosen, place] = [number, last];
    else if (place === last && name === "up") chosen = (chosen + step.options.length - 1) % step.options.length;
    else if (place === last && (name === "down" || name === "tab")) chosen = (chosen + 1) % step.options.length;
    else if (place === last && name === "enter") return confirm();
    else {
      const key = pageKey(input.key);
      if (key === "leave") return away;
      if (key === "back" && place === 0) return backwards;
      if (key === "back") place -= 1;
      if (key === "on") place += 1;
      const way = key === "help" || key === "lessons" ? await asides(visit, key) : null;
      if (way) return way;
    }
  }
}
