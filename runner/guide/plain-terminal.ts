import type { Inputs } from "./inputs.ts";
import { readKeys } from "./keys.ts";
import type { Footer, Look, Terminal } from "./terminal.ts";

/** For screen readers and logs: nothing is ever drawn over, a line is said once, and what is typed is echoed. */
export function openPlainTerminal(inputs: Inputs, look: Look): Terminal {
  const { stdin, stdout } = process;
  let said: readonly string[] = [];
  let typed = "";
  let prompt = "";
  let page = "";
  let stop = () => {};
  /** what is printed while another program has the terminal waits until it gives it back */
  let held: string[] | null = null;
  const write = (text: string) => void stdout.write(text);
  const gone = () => inputs.push({ is: "gone" });
  const take = () => {
    stdin.setRawMode?.(true);
    stdin.resume();
    stop = readKeys(stdin, (key) => inputs.push({ is: "key", key }));
  };
  const release = () => {
    stop();
    if (typed !== "") write("\n");
    typed = "";
    stdin.setRawMode?.(false);
    stdin.pause();
  };
  const breakLine = () => {
    if (typed !== "") write("\n");
    typed = "";
  };
  stdin.on("end", gone);
  for (const signal of ["SIGHUP", "SIGTERM"] as const) process.on(signal, gone);
  take();
  return {
    look,
    columns: stdout.columns || 80,
    rows: 10_000,
    page(lines, footer) {
      const text = `${lines.join("\n")}\n${footer}\n`;
      if (text === page) return;
      breakLine();
      page = text;
      write(text);
    },
    print(lines) {
      if (held) return void held.push(...lines);
      if (lines.length === 0) return;
      breakLine();
      write(`${lines.join("\n")}\n`);
    },
    footer({ lines, cursor }: Footer) {
      if (held) return;
      const entry = cursor ? (lines[cursor.row] ?? "") : "";
      const rest = lines.filter((_, row) => row !== cursor?.row && !said.includes(lines[row]!));
      if (rest.length > 0) {
        breakLine();
        write(`${rest.join("\n")}\n`);
      }
      said = lines;
      // an empty prompt is said once, not again below each line
      if (entry === typed || (typed === "" && entry === prompt)) return;
      prompt = entry.endsWith("> ") ? entry : "";
      if (typed !== "" && entry.startsWith(typed)) write(entry.slice(typed.length));
      else write(`${typed === "" ? "" : "\n"}${entry}`);
      typed = entry;
    },
    async lend(use) {
      release();
      held = [];
      try {
        return await use();
      } finally {
        const lines = held;
        held = null;
        take();
        this.print(lines);
      }
    },
    close() {
      release();
      stdin.off("end", gone);
      for (const signal of ["SIGHUP", "SIGTERM"] as const) process.off(signal, gone);
    },
  };
}
