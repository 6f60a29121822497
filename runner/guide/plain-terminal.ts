import type { Inputs } from "./inputs.ts";
import { openKeyboard } from "./keyboard.ts";
import type { Footer, Look, Terminal } from "./terminal.ts";

/** For screen readers and logs: nothing is ever drawn over, a line is said once, and what is typed is echoed. */
export function openPlainTerminal(inputs: Inputs, look: Look): Terminal {
  const { stdout } = process;
  const keyboard = openKeyboard(inputs);
  let said: readonly string[] = [];
  let typed = "";
  let prompt = "";
  let page = "";
  /** what is printed while another program has the terminal waits until it gives it back */
  let held: string[] | null = null;
  const write = (text: string) => void stdout.write(text);
  const breakLine = () => {
    if (typed !== "") write("\n");
    typed = "";
  };
  return {
    look,
    columns: stdout.columns || 80,
    rows: 10_000,
    page(lines, footer) {
      const text = `${[...lines, ...footer].join("\n")}\n`;
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
      breakLine();
      held = [];
      try {
        return await keyboard.lend(use);
      } finally {
        const lines = held;
        held = null;
        this.print(lines);
      }
    },
    close() {
      breakLine();
      keyboard.close();
    },
  };
}
