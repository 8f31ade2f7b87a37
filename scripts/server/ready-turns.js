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
  const waiting = [];
  /** When the first answer of this turn began; undefined before it. @type {number | undefined} */
  let beganAt;

  const hasShare = () => beganAt === undefined || performance.now() - beganAt < SHARE_MS;

  function beginTurn() {
    if (beganAt !== undefined) return;
    beganAt = performance.now();
    setImmediate(nextTurn);
  }

  function nextTurn() {
    beganAt = undefined;
    const until = waiting.length;
    let given = 0;
    while (given < until && hasShare()) {
      beginTurn();
      waiting[given++]?.();
    }
    waiting.splice(0, given);
  }

  return {
    /**
     * Gives an answer: at once, if this turn has time left and no other waits, or else in its turn, which `send` is told.
     * Errors: throws what `send` throws.
     * @param {(hasWaited: boolean) => unknown} send
     */
    async give(send) {
      const isFree = waiting.length === 0 && hasShare();
      beginTurn();
      if (isFree) return send(false);
      return new Promise((resolve, reject) => {
        waiting.push(() => {
          try {
            resolve(send(true));
          } catch (error) {
            reject(error);
          }
        });
      });
    },
  };
}
