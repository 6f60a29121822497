import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Recording } from "../model/recording.ts";
import { decodeRecording, encodeEvent, encodeHeader } from "../store/events.ts";
import { notesFolder } from "../store/workspace.ts";
import type { Visit } from "./visit.ts";

/** Enough for a look back; a flood is not kept whole. */
const eventsKept = 2000;

const fileOf = ({ workspace, entry }: Visit, name: string) =>
  join(notesFolder(workspace), "runs", entry.id, `${name}.ndjson`);

/** Keeps what happened, under a quest's name up to the moment when it was seen. */
export async function keepRun(visit: Visit, name: string, { lesson, seed, events }: Recording): Promise<void> {
  const file = fileOf(visit, name);
  mkdirSync(dirname(file), { recursive: true });
  const header = encodeHeader({ version: 1, lesson, seed, language: visit.language });
  await writeFileAtomic(file, header + events.slice(-eventsKept).map(encodeEvent).join(""));
}

/** `null` where there is none, or it cannot be read. */
export function lastRun(visit: Visit, quest: string): Recording | null {
  try {
    const decoded = decodeRecording(readFileSync(fileOf(visit, quest), "utf8"));
    return "recording" in decoded ? decoded.recording : null;
  } catch {
    return null;
  }
}
