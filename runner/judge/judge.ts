import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import { type Role, roleOf } from "../model/lesson.ts";
import type { Recording } from "../model/recording.ts";
import type { ExpectationVerdict } from "../model/verdict.ts";
import { packageRoot } from "../package-root.ts";
import type { TestEnd } from "./event-stream.ts";

const built = (file: string) => pathToFileURL(join(packageRoot, "dist", "runner", "judge", file));

/** A thread for one check file, which waits there for the recording that it judges. */
export interface Judge {
  /** loads the check file: to be called once */
  study(checkFile: URL): void;
  judge(
    recording: Recording,
    expectations: readonly string[],
    roles: readonly Role[],
  ): Promise<readonly ExpectationVerdict[]>;
  /** there will be no recording */
  dismiss(): Promise<void>;
}

/** A check that has not finished a test for so long never will, in ms; the slowest needs a hundredth of it. */
const patienceMs = 10_000;

/**
 * Runs a check file with node:test in a worker thread, which starts while the lab itself does:
 * a process of its own would cost more than twice as much. The verdict is made from node:test's event stream.
 */
export function openJudge(stuckMs = patienceMs): Judge {
  const ends = new Map<string, TestEnd>();
  let crash: string | null = null;
  let studied = "";
  // a lab that is itself run by a test must not report to that test's runner
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { port1: brief, port2 } = new MessageChannel();
  const worker = new Worker(built("thread.js"), {
    env,
    workerData: port2,
    transferList: [port2],
    execArgv: [`--test-reporter=${built("event-stream.js").href}`, "--test-reporter-destination=stdout"],
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
    study(checkFile) {
      studied = fileURLToPath(checkFile);
      brief.postMessage(checkFile.href);
    },
    async judge(recording, expectations, roles) {
      worker.postMessage({ recording, roles });
      const timer = setTimeout(() => {
        crash ??= `the check has not finished a test for ${stuckMs} ms, and was ended: ${studied}`;
        void worker.terminate();
      }, stuckMs);
      finished = () => timer.refresh();
      await gone;
      clearTimeout(timer);
      return expectations.filter((id) => roles.includes(roleOf(id))).map((id) => verdictOf(id, ends.get(id), crash));
    },
    dismiss: async () => void (await worker.terminate()),
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
