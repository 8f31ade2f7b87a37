import { pathOf } from "./request-target.js";

/** @typedef {keyof typeof import("./limits.js").LANES} LaneName */

/** Requests that are always answered. */
const OPEN = new Set(["/api/health", "/api/ready"]);
const STREAM = "/api/live";
/** Responses as long as the record, which a slow reader may hold for minutes. */
const EXPORTS = /^\/api\/[a-z]+\/export$/;
/** Responses that take time to make, and are soon sent. */
const FILES = /^\/api\/(snapshot|hindsight|handovers\/[^/]+)$|^\/import\/[^/]+\/refused$/;
const MAYBE_FILES = /^\/api\/(differences|map)$/;

/** Answers whose reading may take long: those that compare or search, and whatever is asked for as of a past instant. */
const LONG = /^\/(api\/(search|differences)|search|changes|hindsight|replay|watch\/since|exercises\/[^/]+)$/;
const AS_OF = ["effectiveAt", "knownAt", "together"];

/**
 * The lane in which a request waits; undefined when it never waits.
 * @param {{ method?: string | undefined, url?: string | undefined }} request
 * @returns {LaneName | undefined}
 */
export function laneOf({ method = "GET", url = "/" }) {
  if (method !== "GET" && method !== "HEAD") return "write";
  const path = pathOf(url);
  if (OPEN.has(path)) return undefined;
  if (path === STREAM) return "stream";
  if (EXPORTS.test(path)) return "export";
  const asks = namesIn(url.slice(path.length + 1));
  if (FILES.test(path) || (MAYBE_FILES.test(path) && asks.has("format"))) return "file";
  return LONG.test(path) || AS_OF.some((name) => asks.has(name)) ? "long" : "page";
}

/** The parameters of a query, as the program reads them: decoded. @param {string} query */
const namesIn = (query) => new Set(query === "" ? [] : new URLSearchParams(query).keys());

/** Whether a request is for an event stream. @param {{ url?: string | undefined }} request */
export const isStream = ({ url = "" }) => pathOf(url) === STREAM;
