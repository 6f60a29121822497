import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { forget, postGuard, watchFor } from "../record/guard.ts";
import type { Command } from "../record/command.ts";
import { endLeftRunning, mark, traced } from "../record/trace.ts";
import { rememberTerminal } from "./terminal-back.ts";

/** How long a program may take to end after it was asked to. */
const patience = 1000;

/**
 * Runs a program in this terminal: its keyboard and screen are the real ones, and it stays in the terminal's foreground
 * group, so that Ctrl-C reaches it as it would without us. Its exit code is the answer; a signal counts from 128.
 */
export async function runHere(command: Command, address: NodeJS.ProcessEnv, isStubborn: () => void): Promise<number> {
  const restore = rememberTerminal();
  postGuard();
  const child = traced(() => start(command, address));
  const signals = passSignalsOn(child, isStubborn);
  if (child.pid) watchFor({ process: child.pid });
  try {
    return await new Promise<number>((resolve) => {
      child.once("error", (error) => {
        process.stderr.write(`${error.message}\n`);
        resolve(127);
      });
      child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    signals.stop();
    if (child.pid) forget({ process: child.pid });
    endLeftRunning();
    restore();
    // the terminal has written ^C, and nobody ended its line
    if (signals.interrupted() && process.stdout.isTTY) process.stdout.write("\n");
  }
}

function start(command: Command, address: NodeJS.ProcessEnv): ChildProcess {
  const env = {
    ...process.env,
    PYTHONUNBUFFERED: "1",
    ...("env" in command ? command.env : {}),
    ...address,
    LAB_RUN: mark,
  };
  const options = { cwd: command.cwd, env, stdio: "inherit" } as const;
  return "line" in command
    ? spawn(command.line, { ...options, shell: true })
    : spawn(command.file, command.args, options);
}

/** Ctrl-C has reached the program already; the second one kills it. Other signals come to us alone. */
function passSignalsOn(child: ChildProcess, isStubborn: () => void) {
  let asked = 0;
  let timer: NodeJS.Timeout | undefined;
  const later = (act: () => void) => (timer ??= setTimeout(act, patience));
  const interrupt = () => {
    if (++asked > 1) child.kill("SIGKILL");
    else later(isStubborn);
  };
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    later(() => child.kill("SIGKILL"));
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", end);
  process.on("SIGHUP", end);
  return {
    interrupted: () => asked > 0,
    stop() {
      clearTimeout(timer);
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", end);
      process.off("SIGHUP", end);
    },
  };
}
