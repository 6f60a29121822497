import type { LessonState } from "../words/commands.ts";
import { paint } from "./paint.ts";

/** Marks by their shape first: colour is never alone. */
const marks: Readonly<Record<LessonState, { readonly unicode: string; readonly ascii: string }>> = {
  passed: { unicode: "✓", ascii: "+" },
  failed: { unicode: "✗", ascii: "x" },
  regressed: { unicode: "✗", ascii: "x" },
  undecided: { unicode: "?", ascii: "?" },
  begun: { unicode: "▸", ascii: ">" },
  new: { unicode: "·", ascii: "." },
};

const colours = {
  passed: "green",
  failed: "red",
  regressed: "red",
  undecided: "yellow",
  begun: "cyan",
  new: "dim",
} as const;

/** How a lesson stands, in one sign. */
export const lessonMark = (
  state: LessonState,
  { colour, unicode }: { readonly colour: boolean; readonly unicode: boolean },
): string => paint(colour)(colours[state], marks[state][unicode ? "unicode" : "ascii"]);
