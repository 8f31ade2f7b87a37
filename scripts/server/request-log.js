import { randomUUID } from "node:crypto";
import { isStream } from "./request-lane.js";
import { pathOf } from "./request-target.js";

const SLOW_MS = 1_000;
/** Request log lines per second; further ones are only counted, so that a crowd does not fill the disk. */
const LINES_PER_SECOND = 10;
const LONGEST_PATH = 200;

/** @type {readonly { from: number, level: "error" | "warn" | "info", message: string }[]} */
const OUTCOMES = [
  { from: 504, level: "error", message: "request failed" },
  { from: 503, level: "warn", message: "request refused" },
  { from: 500, level: "error", message: "request failed" },
  { from: 409, level: "info", message: "request refused" },
  { from: 408, level: "warn", message: "request refused" },
  { from: 400, level: "info", message: "request refused" },
];

/**
 * Gives each request an id, and logs those that were refused, failed or slow.
 * Shape: paths are logged without the query; incoming ids are ignored.
 * @param {import("./server-log.js").Log} log
 */
export function logRequests(log, clockMs = () => performance.now()) {
  let second = 0;
  let lines = 0;
  const hasRoom = () => {
    const now = Math.floor(clockMs() / 1_000);
    if (now !== second) {
      if (lines > LINES_PER_SECOND)
        log.warn({ count: lines - LINES_PER_SECOND }, "more requests were refused, failed or slow");
      second = now;
      lines = 0;
    }
    lines += 1;
    return lines <= LINES_PER_SECOND;
  };

  return {
    /** Logs dropped connections, about which nothing else is known. */
    logDrop: () => hasRoom() && log.warn("connection refused: too many are open"),
    /**
     * The id of a request, which its response is to be sent with.
     * @param {import("node:http").IncomingMessage} request
     * @param {import("node:http").ServerResponse} response
     */
    follow(request, response) {
      const beganAt = clockMs();
      const requestId = randomUUID();
      const { method, url = "/" } = request;
      // Deleting what is not there would make every later look at the headers slow.
      if (request.headers["x-request-id"] !== undefined) delete request.headers["x-request-id"];
      response.on("close", () => {
        const ms = Math.round(clockMs() - beganAt);
        const status = response.statusCode;
        const outcome = OUTCOMES.find(({ from }) => status >= from);
        const isSlow = ms > SLOW_MS && !isStream(request);
        if (!outcome && !isSlow) return;
        const { level, message } = outcome ?? { level: "warn", message: "request slow" };
        if (!log.isLevelEnabled(level) || !hasRoom()) return;
        const isDropped = !response.writableFinished;
        const path = pathOf(url).slice(0, LONGEST_PATH);
        log[level]({ requestId, method, path, status, ms, ...(isDropped ? { isDropped } : {}) }, message);
      });
      return requestId;
    },
  };
}
