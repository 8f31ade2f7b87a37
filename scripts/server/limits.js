/**
 * A lane of the gate: requests of a kind, of which some are answered at once and some wait.
 * @typedef {{ atOnce: number, waiting: number, waitMs: number }} LaneLimits
 */

/** Open event streams: the budget of the desk is 500. */
const STREAMS = 600;

/**
 * How the lanes of the gate are bounded; what belongs to which, laneOf says (scripts/server/request-lane.js).
 * Shape: two pages fill two cores; a third only makes everybody else wait longer. Those that read for long wait in a
 *        lane of their own, because they spend their time in a reader's thread. One question that many pages ask
 *        (`shared`) is answered once for all of them.
 * @satisfies {Record<string, LaneLimits>}
 */
export const LANES = {
  write: { atOnce: 32, waiting: 256, waitMs: 10_000 },
  stream: { atOnce: STREAMS, waiting: STREAMS, waitMs: 10_000 },
  shared: { atOnce: 1, waiting: 200, waitMs: 10_000 },
  page: { atOnce: 2, waiting: 256, waitMs: 8_000 },
  long: { atOnce: 2, waiting: 256, waitMs: 8_000 },
  file: { atOnce: 2, waiting: 8, waitMs: 10_000 },
};

/** @typedef {typeof LIMITS} Limits */

/** Everything else that the server holds for others is bounded here. Units: milliseconds, bytes, counts. */
export const LIMITS = {
  /** Open connections that are answered; those above it, up to `connections`, hear that there are too many. */
  connectionsServed: 1_500,
  connections: 1_700,
  streams: STREAMS,
  /** Requests whose bodies are still arriving. */
  bodies: 100,
  /** A body may take as long as it likes while so much of it arrives in each window. Source: Apache's mod_reqtimeout. */
  body: { windowMs: 10_000, bytesPerWindow: 5_000 },
  /** For a request to say its address and its headers. */
  headMs: 10_000,
  /** Between two requests on one connection. */
  keepAliveMs: 5_000,
  /** An answer of which nothing is taken for so long has lost its reader. */
  stallMs: 30_000,
};

/** What whoever is turned away is asked to wait, in seconds. */
export const RETRY_AFTER_S = 5;
