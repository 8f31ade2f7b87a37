import { isOfApi } from "./addresses.js";
import { RETRY_AFTER_S } from "./limits.js";
import { plainPage } from "./refusal-page.js";
import { PLAIN_HEADERS, REFUSAL_HEADERS, refusalForForm } from "./request-guard.js";

/** @typedef {keyof typeof BUSY} Busy */

const AGAIN = `in ${RETRY_AFTER_S} seconds`;

/** Why a request is turned away for now, and what to do. */
const BUSY = {
  write: `The desk is busy, so this was not stored. Send it again ${AGAIN}.`,
  stream: `The desk is busy, so no live stream was opened. Try again ${AGAIN}.`,
  shared: `Too many requests arrived at once. Nothing was lost. Try again ${AGAIN}.`,
  page: `Too many pages were opened at once. Nothing was lost. Try again ${AGAIN}.`,
  long: `Too many searches and past boards were requested at once. Nothing was lost. Try again ${AGAIN}.`,
  export: `Too many exports were requested at once. Nothing was lost. Try again ${AGAIN}.`,
  file: `Too many files were requested at once. Nothing was lost. Try again ${AGAIN}.`,
  streams: `Too many live streams are open. Close pages that nobody is using, or poll /api/health, which gives the newest revision. Try again ${AGAIN}.`,
  connections: `Too many connections are open. Close pages that nobody is using. Try again ${AGAIN}.`,
  bodies: `Too many requests are still arriving, so this was not stored. Send it again ${AGAIN}.`,
};

/** A wall display has nobody to retry, so the page reloads itself; a reloaded form is sent again with its key. */
const WHAT_NEXT = {
  read: '<a href="">Try again</a> · <a href="/">Go to the board</a> · This page tries again by itself every 10 seconds.',
  sent: "Reload this page then: your browser still has what you typed, sends it again, and it is stored only once.",
};

/**
 * Turns a request away for now: 503 with Retry-After, as a page for a browser, else in the API's form.
 * Shape: the connection is closed when a body is on its way, or when there are too many connections.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Busy} why
 */
export function refuseBusy(request, response, why) {
  const { method, url = "/", headers } = request;
  const isRead = method === "GET" || method === "HEAD";
  const isPage = !isOfApi(url) && /\btext\/html\b/.test(headers.accept ?? "");
  const page = () =>
    plainPage({
      ...{ title: "The desk is busy", message: BUSY[why], cookies: headers.cookie },
      ...{ next: isRead ? WHAT_NEXT.read : WHAT_NEXT.sent, againInS: isRead ? 10 : 0 },
    });
  const toProgram = {
    headers: { ...PLAIN_HEADERS, "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ problems: [{ field: "", message: BUSY[why] }] }),
  };
  const refusal =
    refusalForForm(headers, BUSY[why]) ?? (isPage ? { headers: REFUSAL_HEADERS, body: page() } : toProgram);
  response.writeHead(503, {
    ...refusal.headers,
    "content-length": Buffer.byteLength(refusal.body),
    "cache-control": "no-store",
    "retry-after": String(RETRY_AFTER_S),
    ...(isRead && why !== "connections" ? {} : { connection: "close" }),
  });
  response.end(method === "HEAD" ? undefined : refusal.body);
  request.resume();
}
