/**
 * A lane of the gate: requests of a kind, of which some are answered at once and some wait.
 * @typedef {{ atOnce: number, waiting: number, waitMs: number }} LaneLimits
 */

/** Open event streams: the budget of the desk is 500. */
const STREAMS = 600;

/**
 * The limits of the gate's lanes; `laneOf` assigns requests to them (scripts/server/request-lane.js).
 * Shape: two pages fill two cores; a third only makes everyone wait longer. Long reads have a lane of their own, because
 *        they spend their time in a reader's thread. Requests that many pages share (`shared`) are answered once for
 *        all.
 * @satisfies {Record<string, LaneLimits>}
 */
export const LANES = {
  write: { atOnce: 32, waiting: 256, waitMs: 10_000 },
  stream: { atOnce: STREAMS, waiting: STREAMS, waitMs: 10_000 },
  shared: { atOnce: 1, waiting: 200, waitMs: 10_000 },
  page: { atOnce: 2, waiting: 256, waitMs: 8_000 },
  long: { atOnce: 2, waiting: 256, waitMs: 8_000 },
  export: { atOnce: 2, waiting: 8, waitMs: 10_000 },
  file: { atOnce: 2, waiting: 8, waitMs: 10_000 },
};

/** @typedef {typeof LIMITS} Limits */

/**
 * All other limits of the server.
 * Units: milliseconds, bytes, counts.
 */
export const LIMITS = {
  /** Connections that are served; further ones, up to `connections`, are told that there are too many. */
  connectionsServed: 1_500,
  connections: 1_700,
  streams: STREAMS,
  /** Requests whose bodies are still arriving. */
  bodies: 100,
  /**
   * A body may take any time, as long as so much of it arrives in each window.
   * Source: Apache's mod_reqtimeout.
   */
  body: { windowMs: 10_000, bytesPerWindow: 5_000 },
  /** Time for a request's address and headers. */
  headMs: 10_000,
  /** Idle time between two requests on a connection. */
  keepAliveMs: 5_000,
  /** A response of which nothing is read for so long has lost its reader. */
  stallMs: 30_000,
};

/** Retry-After of turned-away requests, in seconds. */
export const RETRY_AFTER_S = 5;
