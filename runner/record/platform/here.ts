import { elsewhere } from "./elsewhere.ts";
import { linux } from "./linux.ts";
import type { Platform } from "./platform.ts";

/** The system that the lab runs on. */
export const platform: Platform = process.platform === "linux" ? linux : elsewhere;
