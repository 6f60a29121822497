import type { Actor } from "../model/lesson.ts";
import type { EventOf } from "../model/recording.ts";

type Printed = EventOf<"printed">;

/** What each actor printed since its last line end. */
export type OpenLines = Map<Actor, Printed>;

/** A line that never ends is shown in pieces of so many characters. */
const longest = 4096;
/** A prompt is shown when nothing has followed it for so long. */
const patience = 50;

/** The lines that an output completes; the rest waits in `open`. A pty ends lines with \r\n. */
export function completedBy(open: OpenLines, event: Printed): Printed[] {
  const waiting = open.get(event.actor);
  const gap = event.omitted !== undefined;
  const begun = gap ? undefined : waiting;
  const parts = ((begun?.text ?? "") + event.text).split(/\r*\n/);
  const { omitted: _, ...later } = event;
  const pieces = parts.map((text, index): Printed => ({
    ...(index === 0 ? (begun ?? event) : later),
    text,
  }));
  const last = pieces.pop();
  open.delete(event.actor);
  if (last !== undefined && last.text.length > longest) pieces.push(last);
  else if (last !== undefined && last.text !== "") open.set(event.actor, last);
  return gap && waiting ? [waiting, ...pieces] : pieces;
}

/** Lines without an end, such as prompts, that this moment or this actor's next act closes. */
export function closedAt(open: OpenLines, at: number, actor: Actor | null): Printed[] {
  const closed = [...open.values()].filter((line) => line.actor === actor || at - line.at > patience);
  for (const line of closed) open.delete(line.actor);
  return closed;
}
