import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { NOT_STORED } from "../../domain/not-stored.js";
import { DEFAULTS } from "../../domain/setting-defaults.js";
import { isOfApi, refusalOfAddress } from "./addresses.js";
import { refusalOfBody } from "./body-encoding.js";
import { newNonce, policyOf } from "./page-policy.js";
import { REFUSAL_POLICY, refusalPage } from "./refusal-page.js";
import { refusalOfTarget } from "./request-target.js";

/** The largest request body, in bytes. */
const BODY_LIMIT = 1_048_576;

/** The only address that accepts files, up to the owner's limit (app/import/upload). */
const UPLOAD_PATH = "/import/upload";

/**
 * The largest body of an address, in bytes, including multipart overhead.
 * @param {string} url
 * @param {Owner} owner
 */
const bodyLimitOf = (url, { uploadMb = Number(DEFAULTS.WATCHFLOOR_UPLOAD_MB) }) =>
  url === UPLOAD_PATH ? uploadMb * BODY_LIMIT + BODY_LIMIT : BODY_LIMIT;

/** @typedef {{ trustsNetwork: boolean, names: string[], uploadMb?: number }} Owner */

/** Names and addresses of this machine only, IPv6 with or without brackets. */
export const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;
const IP_LITERAL = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;

/**
 * Whether the Host header names this server. A DNS rebinding attack sends its own name, so only loopback names, plain
 * addresses on a trusted network, and names that the owner listed are accepted.
 * @param {string} host the Host header, with or without its port
 * @param {Owner} owner
 */
export function isOwnHost(host, owner) {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  if (LOOPBACK.test(name) || owner.names.includes(name)) return true;
  return owner.trustsNetwork && IP_LITERAL.test(name);
}

/** @typedef {import("./request-target.js").Refusal} Refusal */

/**
 * Why a request is refused before it reaches the program; undefined when it is not. A body must state its length, which
 * the parser enforces, so the limit is checked here once for everything.
 * Shape:  the target is checked first, so that nothing sees an ambiguous one; a change from another site is refused by
 *         its Origin, and by what the browser says of its site; one without an Origin is accepted only as JSON, which
 *         another site's page cannot send without a preflight.
 * Source: OWASP cross-site request forgery prevention; the Fetch standard on simple requests.
 * @param {import("node:http").IncomingMessage} request
 * @param {Owner} owner
 * @returns {Refusal | undefined}
 */
export function refusalOfRequest({ method = "GET", headers, rawHeaders, url = "/" }, owner) {
  const { host } = headers;
  if (host === undefined || hasTwoHosts(rawHeaders))
    return { status: 400, message: "Send one Host header, with the name and port of this desk." };
  if (!isOwnHost(host, owner))
    return {
      status: 421,
      message: `This desk does not answer to the name “${host.slice(0, 100)}”. Use the address that the server prints when it starts, or have its owner add the name to WATCHFLOOR_NAMES.`,
    };
  const unclear = refusalOfTarget(url) ?? refusalOfAddress(method, url) ?? refusalOfPlace(headers);
  if (unclear) return unclear;
  if (headers["transfer-encoding"] !== undefined)
    return {
      status: 411,
      message:
        "The request does not say how long it is. Send the whole body at once, with its content-length.",
    };
  const limit = bodyLimitOf(url, owner);
  if (Number(headers["content-length"] ?? 0) > limit) return { status: 413, message: tooLarge(url, limit) };
  if (method === "GET" || method === "HEAD") {
    if (isOfApi(url) && headers["sec-fetch-site"] === "cross-site")
      return {
        status: 403,
        message:
          "Another website asked for this, and only pages of this desk may. Open the desk itself and try again.",
      };
    return undefined;
  }
  const unread = refusalOfBody(headers);
  if (unread) return unread;
  const origin = headers.origin;
  if (/^(?:cross|same)-site$/.test(String(headers["sec-fetch-site"]))) return FROM_ELSEWHERE;
  const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
  if (origin === undefined && isOfApi(url))
    return isJson
      ? undefined
      : { status: 415, message: "This is not JSON. Send JSON, with content-type application/json." };
  return origin !== undefined && sameOrigin(origin, host) ? undefined : FROM_ELSEWHERE;
}

/** @type {Refusal} */
const FROM_ELSEWHERE = {
  status: 403,
  message:
    "This change came from another website, so it was refused. Open the page on this desk and send it from there.",
};

/** Node uses the first of several Host headers. @param {readonly string[]} rawHeaders */
function hasTwoHosts(rawHeaders) {
  let count = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) if (/^host$/i.test(rawHeaders[i] ?? "")) count += 1;
  return count > 1;
}

/**
 * Why the router state header of a navigation is invalid; Next would throw on it.
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @returns {Refusal | undefined}
 */
function refusalOfPlace(headers) {
  const state = headers["next-router-state-tree"];
  if (state === undefined) return undefined;
  try {
    parseAndValidateFlightRouterState(state);
    return undefined;
  } catch {
    return { status: 400, message: "The page sent an address that cannot be read. Reload the page." };
  }
}

/** @param {string} url @param {number} limit */
const tooLarge = (url, limit) =>
  url === UPLOAD_PATH
    ? `These files are too large: ${limit / BODY_LIMIT - 1} MB at most. Send fewer at a time, use npm run import on the machine of the desk, or have its owner raise WATCHFLOOR_UPLOAD_MB.`
    : "This is larger than 1 MB, the most that a form may send. Shorten it and send it again.";

/** @param {string} origin @param {string} host */
const sameOrigin = (origin, host) => origin === `http://${host}` || origin === `https://${host}`;

/** The headers of every response, except for the policy. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** The policy of responses that are no pages: nothing. */
const STRICTEST = "default-src 'none'; frame-ancestors 'none'";

/** The headers of a response that is no page. */
export const PLAIN_HEADERS = { ...HEADERS, "content-security-policy": STRICTEST };

/** Headers that Next's own pages send, beside `rsc`. All others with these prefixes are for proxies. */
const FROM_PAGES =
  /^next-(?:action|router-state-tree|router-prefetch|router-segment-prefetch|url)$|^x-nextjs-(?:html-)?request-id$/;

/** @param {string} name */
const isInternal = (name) =>
  /^(?:x|next)-/.test(name) && name !== "x-forwarded-proto" && !FROM_PAGES.test(name);

/**
 * Sets the headers of a response by Next. A page's policy is set on the request too, where Next reads the nonce for its
 * scripts.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {readonly string[]} styles
 */
export function setHeaders({ url = "/", headers }, response, styles) {
  const isPage = !isOfApi(url) && !url.startsWith("/_next/");
  const policy = isPage ? policyOf(newNonce(), styles) : STRICTEST;
  for (const name of Object.keys(headers)) if (isInternal(name)) delete headers[name];
  delete headers["content-security-policy"];
  if (isPage) headers["content-security-policy"] = policy;
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.setHeader("content-security-policy", policy);
}

/**
 * Admits a request or answers with its refusal; true when it was admitted.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Owner} owner
 */
export function admit(request, response, owner) {
  const refusal = refusalOfRequest(request, owner);
  if (!refusal) return true;
  request.resume();
  sendRefusal(response, refusal.status, refusal.message, refusal);
  return false;
}

/**
 * What the program of a page is told whose form went no further: Next hands it plain words, and nothing else.
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {string} message
 */
export const refusalForForm = (headers, message) =>
  headers["next-action"] === undefined
    ? undefined
    : { headers: { ...PLAIN_HEADERS, "content-type": "text/plain" }, body: NOT_STORED + message };

/**
 * Sends a refusal, as JSON or as a page, and closes the connection.
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} message
 * @param {{ field?: string, headers?: Record<string, string> }} about
 */
export function sendRefusal(response, status, message, { field = "", headers = {} } = {}) {
  const request = response.req ?? { url: "/api", headers: {} };
  const toForm = status < 500 || status === 503 ? refusalForForm(request.headers, message) : undefined;
  const refusal = toForm ?? refusalFor(request, status, { field, message });
  response.writeHead(status, { ...refusal.headers, ...headers, connection: "close" });
  response.end(refusal.body);
}

/** The headers of a page that the server renders itself. */
export const REFUSAL_HEADERS = {
  ...HEADERS,
  "content-security-policy": REFUSAL_POLICY,
  "content-type": "text/html; charset=utf-8",
};

/**
 * A refusal as its address would send it: a page or JSON.
 * @param {Pick<import("node:http").IncomingMessage, "url" | "method" | "headers">} request
 * @param {number} status
 * @param {{ field: string, message: string }} problem
 */
export function refusalFor({ url = "/", method, headers: { cookie: cookies } }, status, problem) {
  if (!isOfApi(url) && url.startsWith("/"))
    return { headers: REFUSAL_HEADERS, body: refusalPage(status, problem.message, { method, cookies }) };
  const headers = { ...PLAIN_HEADERS, "content-type": "application/json; charset=utf-8" };
  return { headers, body: JSON.stringify({ problems: [problem] }) };
}
