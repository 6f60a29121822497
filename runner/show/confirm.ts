import { createInterface } from "node:readline/promises";

/** A question that is answered by yes or no; Ctrl-C and the end of input mean no. */
export async function confirm(question: string, yes: RegExp): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const left = new AbortController();
  lines.once("SIGINT", () => left.abort());
  lines.once("close", () => left.abort());
  try {
    return yes.test(await lines.question(`${question} `, { signal: left.signal }));
  } catch {
    process.stdout.write("\n");
    return false;
  } finally {
    lines.close();
  }
}
