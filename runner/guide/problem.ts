import type { Problem } from "../model/problem.ts";
import { problemWords } from "../words/index.ts";
import { ownName } from "../commands/own-name.ts";
import type { Guide } from "./visit.ts";

/** Why something cannot be had, in the words that every command has for it. */
export async function problemLines({ language }: Guide, problem: Problem): Promise<readonly string[]> {
  const words = await problemWords(language);
  const sentence = words[problem.code] as (problem: Problem, self: string) => string;
  return sentence(problem, ownName()).split("\n");
}
