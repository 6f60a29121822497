/** Who may have somebody bound on an address, such as the lesson's own: one at a time, in the order of asking. */
export interface Turn {
  release(): void;
}

export type Turns = () => Promise<Turn>;

export function openTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let release = () => {};
    last = new Promise((resolve) => (release = resolve));
    await before;
    return { release };
  };
}

export const noTurn: Turn = { release: () => {} };
