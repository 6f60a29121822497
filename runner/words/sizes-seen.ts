/** Whether what came, for a size that was typed, is as long as the number's own digits. */
export const isAsText = (size: number, seen: readonly number[]): boolean =>
  seen.length === 1 && seen[0] === String(size).length;

export interface Run {
  readonly count: number;
  readonly size: number;
}

/** Datagrams of the same size one after the other, in one: a client may send a byte at a time. */
export function runsOf(seen: readonly number[]): readonly Run[] {
  const starts = seen.flatMap((size, at) => (size === seen[at - 1] ? [] : [{ size, at }]));
  return starts.map(({ size, at }, place) => ({ size, count: (starts[place + 1]?.at ?? seen.length) - at }));
}

export const runsShown = 6;
