import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { type Role, roleOf } from "../model/lesson.ts";
import type { Recording } from "../model/recording.ts";
import type { ExpectationVerdict } from "../model/verdict.ts";
import { packageRoot } from "../package-root.ts";
import type { TestEnd } from "./event-stream.ts";

const reporter = pathToFileURL(join(packageRoot, "dist", "runner", "judge", "event-stream.js"));

/** A thread for one check file, which waits there for the recording that it judges. */
export interface Judge {
  judge(
    recording: Recording,
    expectations: readonly string[],
    roles: readonly Role[],
  ): Promise<readonly ExpectationVerdict[]>;
}

/** A check that has not finished a test for so long never will, in ms; the slowest needs a hundredth of it. */
const patienceMs = 10_000;

/**
 * Runs a check file with node:test in a worker thread: a process of its own would cost more than twice as much.
 * The verdict is made from node:test's event stream.
 */
export function openJudge(checkFile: URL, stuckMs = patienceMs): Judge {
  const ends = new Map<string, TestEnd>();
  let crash: string | null = null;
  // a lab that is itself run by a test must not report to that test's runner
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const worker = new Worker(checkFile, {
    env,
    execArgv: [`--test-reporter=${reporter.href}`, "--test-reporter-destination=stdout"],
    stdout: true,
    stderr: true,
  });
  let finished = () => {};
  const gone = new Promise<void>((resolve) => {
    worker.on("message", (end: TestEnd) => {
      ends.set(end.name, end);
      finished();
    });
    worker.on("error", (error) => (crash = String(error.stack ?? error)));
    worker.on("exit", () => resolve());
  });
  return {
    async judge(recording, expectations, roles) {
      worker.postMessage({ recording, roles });
      const timer = setTimeout(() => {
        crash ??= `the check has not finished a test for ${stuckMs} ms, and was ended: ${fileURLToPath(checkFile)}`;
        void worker.terminate();
      }, stuckMs);
      // the thread's own end takes longer than all its tests
      const all = new Promise<void>((resolve) => {
        finished = () => {
          timer.refresh();
          if (expectations.every((id) => ends.has(id))) resolve();
        };
      });
      await Promise.race([all, gone]);
      clearTimeout(timer);
      void worker.terminate();
      return expectations.filter((id) => roles.includes(roleOf(id))).map((id) => verdictOf(id, ends.get(id), crash));
    },
  };
}

/** A check that throws something of its own, or never reports, is the lab's bug: undecided, never a pass and never the learner's. */
function verdictOf(id: string, end: TestEnd | undefined, crash: string | null): ExpectationVerdict {
  const base = { id, role: roleOf(id), durationMs: end?.durationMs ?? 0 };
  if (end?.passed && end.skip === null) return { ...base, outcome: "met" };
  if (end && end.skip !== null) return { ...base, outcome: "skipped", because: end.skip };
  const ruling = end?.ruling;
  if (ruling?.state === "unmet") return { ...base, outcome: "unmet", finding: ruling.finding, at: ruling.at };
  if (ruling?.state === "undecided") return { ...base, outcome: "undecided", finding: ruling.doubt };
  const detail = end?.error ?? crash ?? "the check did not report";
  return { ...base, outcome: "undecided", finding: { code: "lab-error", detail } };
}
