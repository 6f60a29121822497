import type { Reporter } from "./context.ts";
import { labLines } from "./lab-lines.ts";

/** What `lab` says where all is met: without what explains and draws failures, which takes 40 ms to load. */
export const labPassed: Reporter = (verdict, context) => labLines(verdict, context, () => []);
