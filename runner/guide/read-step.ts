import { markdown } from "../show/markdown.ts";
import { headline } from "./headline.ts";
import { pagedStep } from "./paged-step.ts";
import { onwards, type StepOf, type Visit, type Way } from "./visit.ts";

export function readStep(visit: Visit, step: StepOf<"read">, from: "start" | "end"): Promise<Way> {
  const { text, lesson, terminal } = visit;
  const intro = lesson.steps[0]?.id === step.id ? `${text.intro}\n` : "";
  const source = intro + (text.sections.get(step.id) ?? "");
  const make = (columns: number) => [
    headline(visit, step),
    "",
    ...markdown(source, { ...terminal.look, columns: columns - 1 }),
  ];
  return pagedStep(visit, make, { from, on: onwards });
}
