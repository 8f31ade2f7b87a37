import { isOfApi } from "./addresses.js";
import { PLAIN_HEADERS, saidTo } from "./door.js";

/** What is said where Next says nothing, by its status. */
const WORDS = new Map([
  [400, "This form is not one of the page as it is now. Load the page anew and send it again."],
  [404, "There is nothing at this address."],
  [405, "This cannot be done at this address."],
]);
const FAILED =
  "The desk failed to answer this. What was recorded before is kept; look before you send anything again.";

/**
 * Sees to it that an answer which Next makes by itself says what is wrong: refusals of the API are JSON with
 * `problems`, and no page fails with an empty answer or two words of plain text.
 * Shape: an answer that says it in its own form goes through as it is.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function sayFailures(request, response) {
  const { url = "" } = request;
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  /** @type {boolean | undefined} */
  let isReplaced;
  const decide = () => {
    isReplaced ??= !response.headersSent && response.statusCode >= 400 && !isSaid(request, response);
    return isReplaced;
  };
  Object.assign(response, {
    /** @param {Parameters<typeof write>} part */
    write: (...part) => decide() || write(...part),
    /** @param {Parameters<typeof end>} part */
    end: (...part) => {
      if (!decide()) return end(...part);
      const { statusCode } = response;
      const { type, body } = saidTo(url, statusCode, { field: "", message: WORDS.get(statusCode) ?? FAILED });
      for (const name of ["content-length", "content-encoding", "etag"]) response.removeHeader(name);
      for (const [name, value] of Object.entries(PLAIN_HEADERS)) response.setHeader(name, value);
      response.setHeader("content-type", type);
      response.setHeader("cache-control", "no-store");
      return end(body);
    },
  });
}

/**
 * Scripts of pages read the plain words that Next says to them.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function isSaid({ url = "", headers }, response) {
  const type = String(response.getHeader("content-type") ?? "");
  if (isOfApi(url)) return type.startsWith("application/json");
  const isForScript = headers["next-action"] !== undefined && response.statusCode < 500;
  return type !== "" && (isForScript || !type.startsWith("text/plain"));
}
