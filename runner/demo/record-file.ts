import { closeSync, openSync, writeSync } from "node:fs";
import type { Event } from "../model/recording.ts";
import { encodeEvent, encodeHeader, type RecordingHeader } from "../store/events.ts";

export interface RecordFile {
  add(event: Event): void;
  close(): void;
}

/** Lines that are written together, at the latest after so many ms: a crash costs no more than these. */
const together = 200;
const latestMs = 250;

/** Throws the system's error where the file cannot be written. */
export function openRecordFile(file: string, header: RecordingHeader): RecordFile {
  const handle = openSync(file, "w");
  let lines = encodeHeader(header);
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines !== "") writeSync(handle, lines);
    lines = "";
    count = 0;
  };
  write();
  return {
    add(event) {
      lines += encodeEvent(event);
      if (++count >= together) write();
      else timer ??= setTimeout(write, latestMs);
    },
    close() {
      write();
      closeSync(handle);
    },
  };
}
