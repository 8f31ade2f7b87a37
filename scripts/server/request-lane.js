import { pathOf } from "./request-target.js";

/** @typedef {keyof typeof import("./limits.js").LANES} LaneName */

/** What is answered whatever else there is to do. */
const OPEN = new Set(["/api/health", "/api/ready"]);
const STREAM = "/api/live";
/** Answers that are long, or take long to be made. */
const FILES = /^\/api\/([a-z]+\/export|snapshot)$|^\/import\/[^/]+\/refused$/;

/**
 * In which lane a request waits for its turn; undefined when it waits for nobody.
 * @param {{ method?: string | undefined, url?: string | undefined }} request
 * @returns {LaneName | undefined}
 */
export function laneOf({ method = "GET", url = "/" }) {
  if (method !== "GET" && method !== "HEAD") return "write";
  const path = pathOf(url);
  if (OPEN.has(path)) return undefined;
  if (path === STREAM) return "stream";
  return FILES.test(path) ? "file" : "page";
}

/** Whether a request asks for a stream of events. @param {{ url?: string | undefined }} request */
export const isStream = ({ url = "" }) => pathOf(url) === STREAM;
