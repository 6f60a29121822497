import { spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { ReadStream } from "node:tty";
import type { Readable } from "node:stream";
import type { Command } from "./command.ts";
import { openFence } from "./fence.ts";
import { forget, postGuard, watchFor } from "./guard.ts";
import { openKeyboard } from "./keyboard.ts";
import { native } from "./native.ts";
import { shell } from "./shell.ts";
import { endLeftRunning, mark, traced } from "./trace.ts";

export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
  /** why it could not even be started: ENOENT, EACCES … */
  readonly failure?: string;
}

export interface Program {
  readonly pid: number;
  /** the inode of the pipe that is its keyboard, 0 where the system does not tell */
  readonly keyboard: number;
  /** its output goes to a pipe, since no terminal can be had */
  readonly piped: boolean;
  /** types a line; `false` when nobody can read it any more */
  type(line: string): boolean;
  /** bytes typed that it has not read yet */
  unread(): number;
  /** settles when all that it has printed has come; `false`: there is more on the way */
  shown(): Promise<boolean>;
  signal(name: NodeJS.Signals): void;
  /** ends the whole process group, at once */
  kill(): Promise<Exit>;
  /** settles after its last output */
  readonly ended: Promise<Exit>;
  exit(): Exit | null;
}

/** A locale with UTF-8, so that a program's own letters do not depend on the machine's setting. */
function locale(): NodeJS.ProcessEnv {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  if (/utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || "")) return {};
  return { LC_ALL: process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8" };
}

/**
 * Starts a program in a process group of its own. Its output goes to a terminal where the system has one, so that
 * what it prints comes at once; its keyboard is a pipe, so that nothing is echoed.
 * `onOutput` gets the bytes as they come.
 */
export function startProgram(
  command: Command,
  address: { readonly host: string; readonly port: number },
  onOutput: (bytes: Uint8Array) => void,
): Program {
  const terminal = native.openTerminal();
  const keyboard = openKeyboard();
  const [file, args] = "line" in command ? shell(command.line) : [command.file, command.args];
  postGuard();
  const child = traced(() =>
    spawn(file, args, {
      cwd: command.cwd,
      env: {
        TERM: "xterm-256color",
        ...process.env,
        ...locale(),
        PYTHONUNBUFFERED: "1",
        ...("env" in command ? command.env : {}),
        LAB_HOST: address.host,
        LAB_PORT: String(address.port),
        LAB_RUN: mark,
      },
      stdio: [keyboard?.end ?? "pipe", terminal?.slave ?? "pipe", terminal?.slave ?? "pipe"],
      detached: process.platform !== "win32",
      windowsVerbatimArguments: "line" in command,
      windowsHide: true,
    }),
  );
  if (keyboard) closeSync(keyboard.end);
  const fence = terminal && openFence(terminal.slave);
  if (terminal) closeSync(terminal.slave);
  const pid = child.pid ?? 0;
  if (pid) watchFor({ group: pid });
  running += 1;

  const outputs: readonly Readable[] = terminal
    ? [new ReadStream(terminal.master)]
    : [child.stdout, child.stderr].filter((stream) => stream !== null);
  for (const output of outputs) {
    output.on("data", (bytes: Uint8Array) => {
      const own = fence ? fence.take(bytes) : bytes;
      if (own.length > 0) onOutput(own);
    });
    output.on("error", () => {});
  }
  child.stdin?.on("error", () => {});

  let exit: Exit | null = null;

  const killGroup = (signal: NodeJS.Signals) => {
    if (!pid) return;
    try {
      if (process.platform === "win32") child.kill(signal);
      else process.kill(-pid, signal);
    } catch {
      // the group has gone already
    }
  };

  const ended = new Promise<Exit>((resolve) => {
    let left: Exit | undefined;
    const finish = () => {
      if (!left || exit) return;
      exit = left;
      running -= 1;
      // the leader has gone; what it left in its group goes too
      killGroup("SIGKILL");
      if (pid) forget({ group: pid });
      keyboard?.close();
      resolve(exit);
    };
    const leave = (result: Exit) => {
      left = result;
      fence?.close();
      const open = outputs.filter((output) => !output.closed);
      if (open.length === 0) return finish();
      let waiting = open.length;
      for (const output of open) output.once("close", () => --waiting === 0 && finish());
      // a child of it may hold the terminal open: the leader's end is the program's end
      setTimeout(() => {
        for (const output of open) output.destroy();
        finish();
      }, lastOutputMs).unref();
    };
    child.once("error", (error: NodeJS.ErrnoException) =>
      leave({ code: null, signal: null, failure: error.code ?? "" }),
    );
    child.once("exit", (code, signal) => leave({ code, signal }));
  });

  return {
    pid,
    keyboard: keyboard?.inode ?? 0,
    piped: terminal === null,
    ended,
    exit: () => exit,
    type(line) {
      if (keyboard) return keyboard.type(line);
      if (!child.stdin?.writable) return false;
      child.stdin.write(line);
      return true;
    },
    unread: () => keyboard?.unread() ?? child.stdin?.writableLength ?? 0,
    shown: async () => fence?.pass() ?? true,
    signal: (name) => killGroup(name),
    kill() {
      killGroup("SIGKILL");
      return ended;
    },
  };
}

/** How long output may still come after a program's end before it is cut off. */
const lastOutputMs = 50;

/** Programs that have not ended, of all checks that are under way. */
let running = 0;

/** Ends what the lab's programs left behind outside their groups; while one still runs, its own check will do it. */
export function sweep(): void {
  if (running === 0) endLeftRunning();
}
