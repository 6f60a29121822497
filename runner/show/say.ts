import { hungUp } from "./hang-up.ts";

/** Lines for the person, or for the program that reads us. */
export function say(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

/** What is no result: complaints, and words beside another program's output. */
export function complain(...lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(""));
}

/** `lab list | head -1`: who reads us may leave early; that is no error. */
export function endQuietlyWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      hungUp(error);
    });
}
