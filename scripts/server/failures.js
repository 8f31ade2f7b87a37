import { isOfApi } from "./addresses.js";
import { refusalFor } from "./request-guard.js";

/** Messages for statuses that Next answers without words. */
const WORDS = new Map([
  [400, "The page has changed since it was opened. Reload the page and send the form again."],
  [404, "There is nothing at this address. Check it for typing errors."],
  [405, "This address does not take what was sent. Go back and use the form on its page."],
]);
const FAILED =
  "The desk failed to answer this. What was recorded before is safe; check before you send anything again.";

/**
 * Gives Next's own error responses a message: API errors become JSON with `problems`, and pages never fail with an
 * empty body or two words of plain text. A database refusal (noted on the response by app/_response/page-status.ts)
 * keeps its status and words.
 * Shape: responses that already have a message pass unchanged.
 * @param {import("node:http").IncomingMessage} request
 * @param {ServedAnswer} response
 */
export function explainFailures(request, response) {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const flushHeaders = response.flushHeaders.bind(response);
  const writeHead = response.writeHead.bind(response);
  const takeRefusal = () => {
    const { refused } = response;
    if (response.headersSent || response.statusCode !== 500 || !refused) return false;
    response.statusCode = refused.status;
    response.setHeader("retry-after", String(refused.retryAfterS));
    return true;
  };
  /** @type {boolean | undefined} */
  let isReplaced;
  const decide = () => {
    takeRefusal();
    isReplaced ??= !response.headersSent && response.statusCode >= 400 && !isExplained(request, response);
    return isReplaced;
  };
  Object.assign(response, {
    /** @param {Parameters<typeof writeHead>} head */
    writeHead: (...head) => (takeRefusal() ? writeHead(response.statusCode) : writeHead(...head)),
    flushHeaders: () => decide() || flushHeaders(),
    /** @param {Parameters<typeof write>} part */
    write: (...part) => decide() || write(...part),
    /** @param {Parameters<typeof end>} part */
    end: (...part) => {
      if (!decide()) return end(...part);
      const { statusCode, refused } = response;
      const message = (statusCode >= 500 && refused?.message) || (WORDS.get(statusCode) ?? FAILED);
      const refusal = refusalFor(request, statusCode, { field: "", message });
      for (const name of ["content-length", "content-encoding", "etag"]) response.removeHeader(name);
      for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
      response.setHeader("cache-control", "no-store");
      return end(refusal.body);
    },
  });
}

/**
 * Next's client scripts read plain-text messages, and its error screen needs them.
 * @param {import("node:http").IncomingMessage} request
 * @param {ServedAnswer} response
 */
function isExplained({ url = "", method, headers }, response) {
  const type = String(response.getHeader("content-type") ?? "");
  if (isOfApi(url)) return type.startsWith("application/json");
  const isWholePage = (method === "GET" || method === "HEAD") && headers.rsc === undefined;
  if (response.refused && response.statusCode >= 500 && isWholePage) return false;
  const isForScript = headers["next-action"] !== undefined && response.statusCode < 500;
  return type !== "" && (isForScript || !type.startsWith("text/plain"));
}
