import type { EventOf } from "../model/recording.ts";

type Printed = EventOf<"printed">;

/** A line that never ends is shown in pieces of so many characters. */
const longest = 4096;
/** A prompt is taken for whole when nothing has followed it for so long. */
const patience = 50;

/** A line, and whether more of it may come. */
export interface PrintedLine {
  readonly event: Printed;
  readonly open: boolean;
}

/** The lines of an output; the first goes on with `begun`, where that is given. A pty ends lines with \r\n. */
export function linesOf(begun: Printed | null, event: Printed): readonly PrintedLine[] {
  const { omitted: _, ...later } = event;
  const parts = ((begun?.text ?? "") + event.text).split(/\r*\n/);
  const lines = parts.map((text, index): PrintedLine => ({
    event: { ...(index === 0 ? (begun ?? event) : later), text },
    open: index === parts.length - 1 && text.length <= longest,
  }));
  return lines.filter(({ event: { text }, open }) => !open || text !== "");
}

/** Whether nothing more is waited for at this moment. */
export const isWhole = ({ at }: Printed, now: number): boolean => now - at > patience;
