/** @typedef {import("node:http").IncomingMessage} Request */

/** How pages of the desk end the addresses of what they ask: caches in front of the desk know no answer to those. */
const NOW = /(\/api\/[^?]*)(?:\?|\?(.+)&)now$/;
/** What the program reads it by (app/_response/etag.ts). */
const HEADER = "watchfloor-now";

/**
 * Notes whether a question wants the desk's own answer, and reads it as the same question without.
 * @param {Request} request
 */
export function readNow(request) {
  const found = NOW.exec(request.url ?? "");
  if (!found) return;
  const [, path = "", rest] = found;
  request.url = `${request.url?.slice(0, found.index)}${path}${rest ? `?${rest}` : ""}`;
  wantNow(request);
}

/** Has a question answered for the one who asks alone. @param {Request} request */
export function wantNow(request) {
  request.headers[HEADER] = "1";
}

/**
 * For whom an answer of the API is: for whoever asks within 30 seconds, through a cache that all of them share, and for
 * 30 more while that one asks again. A browser itself always asks.
 * @param {Request} request
 */
export const cachingOf = ({ headers }) => (headers[HEADER] === undefined ? SHARED : "no-cache");

const SHARED = "public, max-age=0, s-maxage=30, stale-while-revalidate=30";
