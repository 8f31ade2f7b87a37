import { randomBytes } from "node:crypto";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { NOT_STORED } from "../../domain/not-stored.js";
import { DEFAULTS } from "../../domain/setting-defaults.js";
import { isOfApi, refusalOfAddress } from "./addresses.js";
import { refusalOfBody } from "./body-encoding.js";
import { REFUSAL_POLICY, refusalPage } from "./refusal-page.js";
import { refusalOfTarget } from "./request-target.js";

/** Largest body that a form or a program may send, in bytes. */
const BODY_LIMIT = 1_048_576;

/** The only address that takes files: as large as the owner lets them be (app/import/upload). */
const UPLOAD_PATH = "/import/upload";

/**
 * Largest body that an address takes, in bytes. What a form sends around a file counts too.
 * @param {string} url
 * @param {Owner} owner
 */
const bodyLimitOf = (url, { uploadMb = Number(DEFAULTS.WATCHFLOOR_UPLOAD_MB) }) =>
  url === UPLOAD_PATH ? uploadMb * BODY_LIMIT + BODY_LIMIT : BODY_LIMIT;

/** @typedef {{ trustsNetwork: boolean, names: string[], uploadMb?: number }} Owner */

/** Names and addresses that only this machine reaches, IPv6 with or without brackets. */
export const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;
const IP_LITERAL = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;

/**
 * Whether the Host header names this server. A page of another site whose name is pointed at this machine (DNS
 * rebinding) sends its own name, so only loopback names, plain addresses on a trusted network, and names that the
 * owner listed are let in.
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
 * Why a request is turned away at the door; undefined when it may come in. A body has to say its length, to which the
 * parser then holds it: so its limit stands here for everything behind.
 * Shape:  what is asked is looked at first, so that nothing behind is reached by an address that it can misread; a
 *         change from another site is refused by its Origin; one without an Origin is let in only as JSON, which
 *         no page of another site can send without asking first.
 * Source: OWASP cross-site request forgery prevention; the Fetch standard on simple requests.
 * @param {import("node:http").IncomingMessage} request
 * @param {Owner} owner
 * @returns {Refusal | undefined}
 */
export function refusalAtDoor({ method = "GET", headers, rawHeaders, url = "/" }, owner) {
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
  const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
  if (origin === undefined && isOfApi(url))
    return isJson
      ? undefined
      : { status: 415, message: "This is not JSON. Send JSON, with content-type application/json." };
  if (origin !== undefined && sameOrigin(origin, host)) return undefined;
  return {
    status: 403,
    message:
      "This change came from another website, so it was refused. Open the page on this desk and send it from there.",
  };
}

/** Of several Host headers Node answers with the first. @param {readonly string[]} rawHeaders */
const hasTwoHosts = (rawHeaders) =>
  rawHeaders.filter((name, i) => i % 2 === 0 && /^host$/i.test(name)).length > 1;

/**
 * Why the place from which a page asks for another cannot be read: Next's own reading of it, which throws.
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @returns {Refusal | undefined}
 */
function refusalOfPlace(headers) {
  try {
    parseAndValidateFlightRouterState(headers["next-router-state-tree"]);
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

/** The headers of every answer, but for the policy. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/**
 * The Content-Security-Policy of one answer. Charts set inline style attributes; scripts are never inline without
 * the nonce. `styles` are the hashes of the style sheets that pages carry in them.
 * @param {string} nonce
 * @param {readonly string[]} styles
 */
const policyOf = (nonce, styles) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    ["style-src 'self'", ...styles].join(" "),
    "style-src-attr 'unsafe-inline'",
    "worker-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");

/** What answers that run nothing are allowed: nothing. */
const STRICTEST = "default-src 'none'; frame-ancestors 'none'";

/** The headers of an answer that is no page. */
export const PLAIN_HEADERS = { ...HEADERS, "content-security-policy": STRICTEST };

/** What Next's own pages send it, beside `rsc`. Everything else that begins like this is for servers in front of it. */
const FROM_PAGES =
  /^next-(?:action|router-state-tree|router-prefetch|router-segment-prefetch|url)$|^x-nextjs-(?:html-)?request-id$/;

/** @param {string} name */
const isInternal = (name) =>
  /^(?:x|next)-/.test(name) && name !== "x-forwarded-proto" && !FROM_PAGES.test(name);

/**
 * Puts the headers on the answer to a request that Next will answer. The policy of a page is set on the request too,
 * where Next reads the nonce for its own scripts.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {readonly string[]} styles
 */
export function dress({ url = "/", headers }, response, styles) {
  const isPage = !isOfApi(url) && !url.startsWith("/_next/");
  const policy = isPage ? policyOf(randomBytes(16).toString("base64"), styles) : STRICTEST;
  for (const name of Object.keys(headers)) if (isInternal(name)) delete headers[name];
  delete headers["content-security-policy"];
  if (isPage) headers["content-security-policy"] = policy;
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.setHeader("content-security-policy", policy);
}

/**
 * Lets a request in or answers its refusal: true when it may go on to the program.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Owner} owner
 */
export function letIn(request, response, owner) {
  const refusal = refusalAtDoor(request, owner);
  if (!refusal) return true;
  request.resume();
  turnAway(response, refusal.status, refusal.message, refusal);
  return false;
}

/**
 * What the program of a page is told whose form went no further: Next hands it plain words, and nothing else.
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {string} message
 */
export const saidToForm = (headers, message) =>
  headers["next-action"] === undefined
    ? undefined
    : { headers: { ...PLAIN_HEADERS, "content-type": "text/plain" }, body: NOT_STORED + message };

/**
 * A refusal as the API says it, or as a page where a page was asked for; the connection ends with it.
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} message
 * @param {{ field?: string, headers?: Record<string, string> }} about
 */
export function turnAway(response, status, message, { field = "", headers = {} } = {}) {
  const asked = response.req ?? { url: "/api", headers: {} };
  const toForm = status < 500 || status === 503 ? saidToForm(asked.headers, message) : undefined;
  const said = toForm ?? saidTo(asked, status, { field, message });
  response.writeHead(status, { ...said.headers, ...headers, connection: "close" });
  response.end(said.body);
}

/** The headers of a page that the server makes by itself. */
export const REFUSAL_HEADERS = {
  ...HEADERS,
  "content-security-policy": REFUSAL_POLICY,
  "content-type": "text/html; charset=utf-8",
};

/**
 * A refusal in the form that its address answers in.
 * @param {Pick<import("node:http").IncomingMessage, "url" | "method" | "headers">} request
 * @param {number} status
 * @param {{ field: string, message: string }} problem
 */
export function saidTo({ url = "/", method, headers: { cookie: cookies } }, status, problem) {
  if (!isOfApi(url) && url.startsWith("/"))
    return { headers: REFUSAL_HEADERS, body: refusalPage(status, problem.message, { method, cookies }) };
  const headers = { ...PLAIN_HEADERS, "content-type": "application/json; charset=utf-8" };
  return { headers, body: JSON.stringify({ problems: [problem] }) };
}
