import { isOfApi } from "./addresses.js";
import { PLAIN_HEADERS } from "./door.js";
import { RETRY_AFTER_S } from "./limits.js";
import { plainPage } from "./refusal-page.js";

/** @typedef {keyof typeof BUSY} Busy */

const AGAIN = `in ${RETRY_AFTER_S} seconds`;

/** Why a request is turned away for now, and what to do. */
export const BUSY = {
  write: `The desk is busy, and this was not stored. Send it again ${AGAIN}.`,
  stream: `The desk is busy, and no live stream was begun. Try again ${AGAIN}.`,
  shared: `The desk is busy: too many answers were asked for at once. Nothing was lost. Ask again ${AGAIN}.`,
  page: `The desk is busy: too many pages were asked for at once. Nothing was lost. Try again ${AGAIN}.`,
  file: `The desk is busy: too many files were asked for at once. Nothing was lost. Try again ${AGAIN}.`,
  streams: `Too many live streams are open. Close pages that nobody looks at, or ask for /api/health now and then: it says the newest revision. Try again ${AGAIN}.`,
  connections: `Too many connections are open. Close pages that nobody looks at. Try again ${AGAIN}.`,
  bodies: `Too many requests are still arriving, and this was not stored. Send it again ${AGAIN}.`,
};

/** A screen on a wall has nobody to try again; what a form sent is not sent again, and is still in its browser. */
const WHAT_NEXT = {
  read: '<a href="">Try again</a> This page tries again by itself every 10 seconds.',
  sent: "Go back in your browser: what you typed is still in the form.",
};

/**
 * Turns a request away for now: 503 with Retry-After, as a page where a browser asked for one, else as the API says it.
 * Shape: the connection ends with it when a body is on its way, or the connection itself is too many.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Busy} why
 */
export function refuseBusy(request, response, why) {
  const { method, url = "/", headers } = request;
  const isRead = method === "GET" || method === "HEAD";
  const isPage = !isOfApi(url) && /\btext\/html\b/.test(headers.accept ?? "");
  const body = isPage
    ? plainPage("The desk is busy", BUSY[why], isRead ? WHAT_NEXT.read : WHAT_NEXT.sent, isRead ? 10 : 0)
    : JSON.stringify({ problems: [{ field: "", message: BUSY[why] }] });
  response.writeHead(503, {
    ...PLAIN_HEADERS,
    "content-type": isPage ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "retry-after": String(RETRY_AFTER_S),
    ...(isRead && why !== "connections" ? {} : { connection: "close" }),
  });
  response.end(method === "HEAD" ? undefined : body);
  request.resume();
}
