import { createHash } from "node:crypto";
import { PLAIN_HEADERS } from "./door.js";

/** @typedef {import("node:http").ServerResponse & { overload?: { message: string, retryAfterSeconds: number } }} Answer */

const STYLE = `:root{color-scheme:light dark}body{font:15px/24px "Inter Variable",system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:24px}h1{font-size:25px;line-height:32px}`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * @param {string} url
 * @param {string} message
 */
const pageOf = (url, message) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The desk is busy · Watchfloor</title><style>${STYLE}</style></head>
<body><main><h1>The desk is busy</h1><p>${escaped(message)}</p><p>Nothing was changed.</p>
<p><a href="${escaped(url)}">Try again</a> · <a href="/">Go to the board</a></p></main></body></html>
`;

/**
 * Lets a 503 stand in for the failure that Next answers with when a reading was given up because the desk has too much
 * to do (app/asker.ts notes it on the answer): JSON with `problems` under /api, else a page in plain words. Next itself
 * would send a 500 without a body, or a page that only scripts fill.
 * Shape: changes what `write` and `end` of the answer do until its head is sent.
 * @param {import("node:http").IncomingMessage} request
 * @param {Answer} response
 */
export function standInForOverload({ url = "/", method }, response) {
  const isApi = url.startsWith("/api/");
  if (!isApi && method !== "GET" && method !== "HEAD") return;
  const { write, end, flushHeaders } = response;
  let isReplaced = false;

  const replace = () => {
    if (isReplaced) return true;
    if (response.headersSent || response.statusCode < 500 || !response.overload) return false;
    isReplaced = true;
    const { message, retryAfterSeconds } = response.overload;
    const body = isApi ? JSON.stringify({ problems: [{ field: "", message }] }) : pageOf(url, message);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.statusCode = 503;
    for (const [name, value] of Object.entries({
      ...PLAIN_HEADERS,
      "content-type": isApi ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
      "content-security-policy": isApi
        ? PLAIN_HEADERS["content-security-policy"]
        : `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`,
      "cache-control": "no-store",
      "retry-after": String(retryAfterSeconds),
    }))
      response.setHeader(name, value);
    end.call(response, method === "HEAD" ? undefined : body);
    return true;
  };

  response.write = /** @type {typeof write} */ (
    (/** @type {any} */ ...args) => (replace() ? true : write.apply(response, args))
  );
  response.end = /** @type {typeof end} */ (
    (/** @type {any} */ ...args) => (replace() ? response : end.apply(response, args))
  );
  response.flushHeaders = () => {
    if (!replace()) flushHeaders.call(response);
  };
}
