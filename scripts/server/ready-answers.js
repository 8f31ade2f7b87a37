import { cachingOf } from "./asked-now.js";
import { refuseBusy } from "./busy-answer.js";
import { PLAIN_HEADERS } from "./request-guard.js";
import { takesGzip } from "./zipped-pieces.js";

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 */

/** What the running program gives its server; undefined until the desk is open. */
export const program = () => globalThis.watchfloor?.program;

/** @param {Request} request */
const isQuestion = ({ method, url = "" }) => method === "GET" && url.startsWith("/api/");

/**
 * The cached response to a request.
 * @param {Request} request
 * @param {(() => number) | undefined} [markOf] as `freshFor` of the program
 */
export const readyFor = (request, markOf) =>
  isQuestion(request) ? program()?.freshFor(request.url ?? "", markOf) : undefined;

/**
 * Answers from the cache; true when it did.
 * @param {Request} request
 * @param {Response} response
 */
export function answerFromCache(request, response) {
  const ready = readyFor(request);
  if (ready) sendReady(request, response, ready);
  return ready !== undefined;
}

/**
 * Recomputes an expired response once for everyone who waits for it, in its place at the gate.
 * @param {ReturnType<typeof import("./request-gate.js").createGate>} gate
 */
export function recomputeExpired(gate) {
  /** @type {Map<string, Promise<ReadyAnswer | "busy" | undefined>>} */
  const underWay = new Map();

  /** @param {string} url */
  async function inTurn(url) {
    const place = await gate.enter("shared");
    if (!place) return "busy";
    try {
      return await program()?.answerFor(url);
    } catch {
      // On a retry, Next reports how it failed.
      return undefined;
    } finally {
      place.leave();
    }
  }

  /** @param {string} url */
  const once = (url) => {
    const making = underWay.get(url) ?? inTurn(url).finally(() => underWay.delete(url));
    underWay.set(url, making);
    return making;
  };

  /**
   * @param {Request} request
   * @param {Response} response
   */
  return async (request, response) => {
    if (!isQuestion(request) || !program()?.isKnown(request.url ?? "")) return false;
    const answer = await once(request.url ?? "");
    if (answer === "busy") refuseBusy(request, response, "shared");
    else if (answer) sendReady(request, response, answer);
    return answer !== undefined;
  };
}

const LASTING = ["vary", "accept-encoding"];
const READY_HEADERS = [
  ...Object.entries(PLAIN_HEADERS).flat(),
  ...LASTING,
  ...["content-type", "application/json; charset=utf-8"],
];

/**
 * Sends a cached response. All headers go into one `writeHead`, as a list: an object, or headers set before, would take
 * Node twice the time.
 * Shape:  304 has the headers that a cache renews, and leaves it all others.
 * Source: RFC 9110, section 15.4.5.
 * @param {Request} request
 * @param {Response} response
 * @param {ReadyAnswer} ready
 * @param {string[]} own headers of this response alone
 */
export function sendReady(request, response, ready, own = []) {
  const lasting = ["cache-control", cachingOf(request), "etag", ready.etag, ...own];
  if (request.headers["if-none-match"] === ready.etag) {
    response.writeHead(304, [...LASTING, ...lasting]).end();
    return;
  }
  const zips = takesGzip(request.headers);
  const body = zips ? ready.zipped : ready.body;
  const headers = [...READY_HEADERS, "content-length", String(body.length), ...lasting];
  if (zips) headers.push("content-encoding", "gzip");
  response.writeHead(200, headers).end(body);
}
