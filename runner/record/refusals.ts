import { refusedToLab } from "./peer.ts";
import { platform } from "./platform/here.ts";

/** Datagrams refused on this machine so far, but for those that the lab sent itself. */
export function refusedElsewhere(): number | null {
  const all = platform.refusedCount();
  return all === null ? null : all - refusedToLab();
}
