import { output, words, type FindingWords } from "../../findings.ts";
import { howItEnded, whyItEnded } from "../phrases.ts";

export const program = {
  "ended-early": ({ ending }, telling) => ({
    message: `The ${telling.role} ended, ${howItEnded(ending, telling)}, before the conversation was over.`,
    expected: words(`a ${telling.role} that runs until the conversation is over`),
    seen: output(ending.lastLines.join("\n")),
    next: whyItEnded(ending),
  }),
  "does-not-compile": ({ file, text }, { role, escaped }) => ({
    message: `The ${role} does not compile: ${escaped(file)}.`,
    seen: output(text),
    next: "Mend the first error, and check again: the ones after it often come of it.",
  }),
  "could-not-start": ({ reason, command }, { role, escaped }) => ({
    message: `The ${role} could not be started (${escaped(reason)}).`,
    expected: words(`a program that starts with: ${escaped(command)}`),
    next: "Paste that command into a terminal. Is the file there, is the name spelled right, may it be run?",
  }),
  "never-happened": () => ({
    message: "This never came about, though nothing else was found wrong before it.",
    next: "Play it by hand: start both programs, do what the sentence says, and watch where the conversation stops.",
  }),
} satisfies Partial<FindingWords>;
