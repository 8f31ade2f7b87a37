import { LANES } from "./limits.js";

/** @typedef {import("./limits.js").LaneLimits} LaneLimits */
/** @typedef {import("./request-lane.js").LaneName} LaneName */

/** While writes go on without end, for so long only they start, then for as long reads do too, and so on. */
const SPELL_MS = 150;
/** How often held-up reads check whether they still are. */
const POLL_MS = 20;

/** At most this many turns of the event loop in a row go to new connections before something is started. */
const MOST_ARRIVAL_TURNS = 50;

/**
 * Where one request stands: it waits, or is at work until it leaves. `isWriting` says whether it holds reads up.
 * @typedef {{ isWriting: () => boolean, begin: (place: Place) => void, end: () => void, waiting?: NodeJS.Timeout }} Asker
 * @typedef {{ leave: () => void }} Place
 */

/**
 * Admits requests, lane by lane: at most as many at once as a lane has places, and one per turn of the event loop, so
 * that nothing else is held up. Writes go first, then streams. While a write waits or runs, no read starts for a spell;
 * while connections arrive, nothing does.
 * @param {Record<LaneName, LaneLimits>} limits
 */
export function createGate(limits = LANES) {
  const lanes = /** @type {[LaneName, LaneLimits][]} */ (Object.entries(limits)).map(([name, limit]) => ({
    name,
    ...limit,
    /** @type {Set<Asker>} */
    asking: new Set(),
    /** @type {Set<Asker>} */
    atWork: new Set(),
  }));
  /** @typedef {(typeof lanes)[number]} Lane */
  const write = laneNamed("write");
  const ahead = [write, laneNamed("stream")];
  const reads = lanes.filter((lane) => !ahead.includes(lane));
  let isTurnComing = false;
  let hasArrival = false;
  let arrivalTurns = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let polling;
  let heldSince = 0;
  let nextRead = 0;

  /** @param {LaneName} name @returns {Lane} */
  function laneNamed(name) {
    const found = lanes.find((lane) => lane.name === name);
    if (!found) throw new Error(`There is no lane ${name}.`);
    return found;
  }

  const turnSoon = () => {
    if (isTurnComing) return;
    isTurnComing = true;
    setImmediate(turn);
  };

  /** @param {Lane} lane */
  const hasTurn = (lane) => lane.asking.size > 0 && lane.atWork.size < lane.atOnce;

  /** @param {Lane} lane */
  function begin(lane) {
    const [asker] = lane.asking;
    if (!asker) return;
    lane.asking.delete(asker);
    clearTimeout(asker.waiting);
    lane.atWork.add(asker);
    asker.begin({
      leave() {
        if (lane.atWork.delete(asker)) turnSoon();
      },
    });
  }

  function turn() {
    isTurnComing = false;
    clearTimeout(polling);
    if (hasArrival && arrivalTurns < MOST_ARRIVAL_TURNS) {
      hasArrival = false;
      arrivalTurns += 1;
      turnSoon();
      return;
    }
    arrivalTurns = 0;
    const first = ahead.find(hasTurn);
    if (first) {
      begin(first);
      turnSoon();
      return;
    }
    const at = reads.findIndex((_, i) => hasTurn(/** @type {Lane} */ (reads[(nextRead + i) % reads.length])));
    if (at < 0) return;
    if (isHeldUp()) {
      polling = setTimeout(turnSoon, POLL_MS).unref();
      return;
    }
    const lane = /** @type {Lane} */ (reads[(nextRead + at) % reads.length]);
    nextRead = (nextRead + at + 1) % reads.length;
    begin(lane);
    turnSoon();
  }

  function isHeldUp() {
    const isWriting = write.asking.size > 0 || [...write.atWork].some((asker) => asker.isWriting());
    const now = performance.now();
    heldSince = isWriting ? heldSince || now : 0;
    return isWriting && Math.floor((now - heldSince) / SPELL_MS) % 2 === 0;
  }

  return {
    /**
     * Requests a place; undefined when too many are waiting, or the wait is too long.
     * Shape: undefined too when `answer` is closed meanwhile.
     * @param {LaneName} name
     * @param {{ answer?: import("node:stream").Writable, isWriting?: () => boolean }} asker
     * @returns {Promise<Place | undefined>}
     */
    enter(name, { answer, isWriting = () => true } = {}) {
      const lane = laneNamed(name);
      if (lane.asking.size >= lane.waiting || answer?.destroyed) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        /** @type {Asker} */
        const asker = {
          isWriting,
          begin(place) {
            answer?.off("close", asker.end);
            resolve(place);
          },
          end() {
            answer?.off("close", asker.end);
            clearTimeout(asker.waiting);
            lane.asking.delete(asker);
            resolve(undefined);
          },
        };
        asker.waiting = setTimeout(asker.end, lane.waitMs);
        answer?.on("close", asker.end);
        lane.asking.add(asker);
        turnSoon();
      });
    },
    /**
     * Notes a new connection. The event loop accepts one per turn, so starting work in every turn would keep all
     * further connections waiting outside.
     */
    noteArrival: () => {
      hasArrival = true;
    },
    /** Waiting and running requests, by lane. */
    crowd: () =>
      Object.fromEntries(
        lanes.map(({ name, asking, atWork }) => [name, { waiting: asking.size, atWork: atWork.size }]),
      ),
  };
}
