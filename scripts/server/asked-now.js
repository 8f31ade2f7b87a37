import { cachingFor, NOW_HEADER } from "../../domain/shared-answers.js";

/** @typedef {import("node:http").IncomingMessage} Request */

/** How pages of the desk end the addresses of what they ask: caches in front of the desk know no answer to those. */
const NOW = /(\/api\/[^?]*)(?:\?|\?(.+)&)now$/;

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
  request.headers[NOW_HEADER] = "1";
}

/** Who may keep the answer to a question. @param {Request} request */
export const cachingOf = ({ headers }) => cachingFor(headers[NOW_HEADER] !== undefined);
