/**
 * How much of one turn of the event loop goes to answers that are ready, in ms: a write takes dozens of turns, and a new
 * connection waits a turn for each that came before it.
 */
const SHARE_MS = 1;

/**
 * Hands out answers that are ready, at least one in each turn of the event loop and no more than its share, so that
 * however many ask, nothing else that has begun waits for all of them; those left over go out in the next turns, in the
 * order in which they came.
 */
export function createTurns() {
  /** @type {(() => void)[]} */
  let waiting = [];
  /** When the first answer of this turn began; undefined before it. @type {number | undefined} */
  let beganAt;

  const hasShare = () => {
    const now = performance.now();
    if (beganAt === undefined) {
      beganAt = now;
      setImmediate(nextTurn);
    }
    return beganAt === now || now - beganAt < SHARE_MS;
  };

  function nextTurn() {
    beganAt = undefined;
    const before = waiting;
    waiting = [];
    let given = 0;
    while (given < before.length && hasShare()) before[given++]?.();
    waiting = [...before.slice(given), ...waiting];
  }

  return {
    /** Whether an answer that is ready may be sent at once. */
    isFree: () => waiting.length === 0 && hasShare(),
    /** Calls `work` when it is its turn. @param {() => void} work */
    wait(work) {
      waiting.push(work);
      hasShare();
    },
  };
}
