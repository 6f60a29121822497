import type { Verdict } from "../../model/verdict.ts";
import type { Reporter } from "./context.ts";

export const reporterNames = ["lab", "json", "spec", "tap", "junit", "dot"] as const;
export type ReporterName = (typeof reporterNames)[number];

/** Each is loaded only when asked for; a pass may need less than the rest. */
export const reporters: Readonly<Record<ReporterName, (verdict: Verdict["verdict"]) => Promise<Reporter>>> = {
  lab: async (verdict) =>
    verdict === "passed" ? (await import("./lab-passed.ts")).labPassed : (await import("./lab.ts")).lab,
  json: async () => (await import("./json.ts")).json,
  spec: async () => (await import("./spec.ts")).spec,
  tap: async () => (await import("./tap.ts")).tap,
  junit: async () => (await import("./junit.ts")).junit,
  dot: async () => (await import("./dot.ts")).dot,
};
