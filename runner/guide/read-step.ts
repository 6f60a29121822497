import { markdown } from "../show/markdown.ts";
import { asides } from "./asides.ts";
import { headline } from "./headline.ts";
import { showPages } from "./pages.ts";
import { away, backwards, onwards, type StepOf, type Visit, type Way } from "./visit.ts";

export async function readStep(visit: Visit, step: StepOf<"read">, from: "start" | "end"): Promise<Way> {
  const { text, lesson, terminal } = visit;
  const intro = lesson.steps[0]?.id === step.id ? `${text.intro}\n` : "";
  const source = intro + (text.sections.get(step.id) ?? "");
  const make = (columns: number) => [
    headline(visit, step),
    "",
    ...markdown(source, { ...terminal.look, columns: columns - 1 }),
  ];
  for (;;) {
    const end = await showPages(visit, make, { from });
    switch (end) {
      case "on":
        return onwards;
      case "back":
        return backwards;
      case "leave":
        return away;
      case "help":
      case "lessons": {
        const way = await asides(visit, end);
        if (way) return way;
      }
    }
  }
}
