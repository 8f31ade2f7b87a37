/** Work that goes on one after the other, whether the one before succeeded or not. */
export type Turns = {
  /** Runs `work` once everything before it has ended, and answers as it does. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Once everything has ended that was in line by now. */
  ended(): Promise<unknown>;
};

export function inTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
    ended: () => last,
  };
}
