import { parentPort } from "node:worker_threads";
import type { Ruling } from "../model/verdict.ts";

/** One finished test, as the lab hears of it from its worker. */
export interface TestEnd {
  readonly name: string;
  readonly passed: boolean;
  readonly skip: string | null;
  readonly durationMs: number;
  /** what the test threw: a ruling of its own, or something that it should not have */
  readonly ruling: Ruling | null;
  readonly error: string | null;
}

interface TestEvent {
  readonly type: string;
  readonly data: {
    readonly name: string;
    readonly nesting: number;
    readonly skip?: string | boolean;
    readonly details?: { readonly duration_ms?: number; readonly error?: Error & { readonly cause?: unknown } };
  };
}

/** A node:test reporter that hands each finished test on to the thread that started the worker. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    const cause = data.details?.error?.cause as (Error & { readonly ruling?: Ruling }) | undefined;
    const end: TestEnd = {
      name: data.name,
      passed: type === "test:pass",
      skip: typeof data.skip === "string" ? data.skip : null,
      durationMs: data.details?.duration_ms ?? 0,
      ruling: cause?.ruling ?? null,
      error:
        type === "test:fail" && !cause?.ruling ? String(cause?.stack ?? cause ?? data.details?.error?.message) : null,
    };
    parentPort?.postMessage(end);
  }
  yield "";
}
