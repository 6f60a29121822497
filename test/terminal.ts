import { spawn, spawnSync } from "node:child_process";
import { closeSync } from "node:fs";
import { join } from "node:path";
import { ReadStream, WriteStream } from "node:tty";
import xterm from "@xterm/headless";
import { packageRoot } from "../runner/package-root.ts";
import { native } from "../runner/record/native.ts";

/** The real lab in a terminal, as a person has it: keys go in, a screen comes out. */
export interface LabTerminal {
  readonly pid: number;
  /** its exit code, or the signal that ended it */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  press(...keys: readonly KeyPress[]): Promise<void>;
  type(text: string): Promise<void>;
  /** opens the lab's menu, and presses a key in it */
  fromMenu(key: KeyPress): Promise<void>;
  /** what is to be seen now */
  screen(): string;
  /** the same, and all that has been scrolled away */
  all(): string;
  /** what the present step has printed: from the last headline on */
  step(): string;
  /** waits until the screen, or what was scrolled away, shows it */
  until(pattern: RegExp | string, where?: "screen" | "all" | "step"): Promise<void>;
  /** the window is made as wide as this; what stands in it flows into the new width */
  resize(columns: number): void;
  signal(name: NodeJS.Signals): void;
  /** closes the terminal's window: nothing can be read or written there any more */
  hangUp(): void;
  close(): Promise<void>;
}

const keys = {
  Enter: "\r",
  Esc: "\x1b",
  Tab: "\t",
  "Shift-Tab": "\x1b[Z",
  Up: "\x1b[A",
  Down: "\x1b[B",
  Right: "\x1b[C",
  Left: "\x1b[D",
  Backspace: "\x7f",
  "Ctrl-C": "\x03",
} as const;
export type KeyPress = keyof typeof keys | { readonly letter: string };

const patienceMs = 20_000;
/** An Esc with a letter right behind it may be read as one key, so the menu is waited for. */
const menu = /^(?:❯|>) .*\n(?: {2}.*\n)*? {2}Esc {2}/m;
/** A lesson, and how far one is in it. */
const headline = /●(?:$|○+(?:$| ))/;
/** Longer than an Esc is waited for to be a longer sequence. */
const keyMs = 90;

export function openLab(
  args: readonly string[],
  {
    cwd,
    columns = 80,
    rows = 24,
    env = {},
  }: { readonly cwd: string; readonly columns?: number; readonly rows?: number; readonly env?: NodeJS.ProcessEnv },
): LabTerminal {
  const pty = native.openTerminal({ columns, rows });
  if (!pty) throw new Error("no pseudo-terminal on this system");
  const child = spawn(process.execPath, [join(packageRoot, "dist", "runner", "cli.js"), ...args], {
    cwd,
    env: {
      ...process.env,
      NO_COLOR: "1",
      LC_ALL: "C.UTF-8",
      TERM: "xterm-256color",
      VISUAL: "",
      EDITOR: "",
      LAB_LANG: "",
      ...env,
    },
    stdio: [pty.slave, pty.slave, pty.slave],
    detached: true,
  });
  closeSync(pty.slave);
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: 5000,
    allowProposedApi: true,
    convertEol: true,
  });
  const output = new ReadStream(pty.master);
  const input = new WriteStream(pty.master);
  output.on("error", () => {});
  input.on("error", () => {});
  // a letter may come in two pieces, of which the terminal loses one now and then
  output.setEncoding("utf8");
  output.on("data", (text: string) => terminal.write(text));
  terminal.onData((reply) => input.write(reply));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once("exit", (code, signal) => resolve(code ?? signal)),
  );

  const lines = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, row) => terminal.buffer.active.getLine(from + row)?.translateToString(true) ?? "",
    );
  const screen = () => {
    const { baseY } = terminal.buffer.active;
    return lines(baseY, baseY + rows).join("\n");
  };
  const all = () => lines(0, terminal.buffer.active.baseY + rows).join("\n");
  const step = () => {
    const printed = all().split("\n");
    return printed
      .slice(
        Math.max(
          0,
          printed.findLastIndex((line) => headline.test(line)),
        ),
      )
      .join("\n");
  };
  const send = async (text: string) => {
    input.write(text);
    await new Promise((resolve) => setTimeout(resolve, keyMs));
  };

  const press = async (...pressed: readonly KeyPress[]) => {
    for (const key of pressed) await send(typeof key === "string" ? keys[key] : key.letter);
  };
  const waitFor = async (isShown: () => boolean, what: RegExp | string) => {
    for (const limit = performance.now() + patienceMs; !isShown();) {
      if (performance.now() > limit) throw new Error(`never shown: ${what}\n${screen()}`);
      if (child.exitCode !== null) throw new Error(`the lab has ended before it showed ${what}\n${screen()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  return {
    pid: child.pid ?? 0,
    ended,
    screen,
    all,
    step,
    press,
    async fromMenu(key) {
      await press("Esc");
      await waitFor(() => menu.test(screen()), "the menu");
      await press(key);
      // what comes next may be an Esc again, and must not find this menu
      await waitFor(() => !menu.test(screen()), "the end of the menu");
    },
    async type(text) {
      await send(text);
      await send("\r");
    },
    async until(pattern, where = "all") {
      const text = { screen, all, step }[where];
      await waitFor(() => (typeof pattern === "string" ? text().includes(pattern) : pattern.test(text())), pattern);
    },
    resize(columns) {
      spawnSync("stty", ["cols", String(columns)], { stdio: [pty.master, "ignore", "ignore"] });
      child.kill("SIGWINCH");
      // what the lab draws from now on comes in later
      terminal.resize(columns, rows);
    },
    signal: (name) => child.kill(name),
    hangUp() {
      output.destroy();
      input.destroy();
      child.kill("SIGHUP");
    },
    async close() {
      child.kill("SIGKILL");
      await ended;
      output.destroy();
    },
  };
}
