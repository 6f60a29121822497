import { elsewhere } from "./elsewhere.ts";
import { linux } from "./linux.ts";
import { windows } from "./windows.ts";
import type { Platform } from "./platform.ts";

/** The system that the lab runs on. */
export const platform: Platform = { linux, win32: windows }[process.platform as string] ?? elsewhere;
