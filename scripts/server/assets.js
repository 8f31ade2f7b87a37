import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { PLAIN_HEADERS } from "./request-guard.js";

const FOLDER = fileURLToPath(new URL("../../.next/static", import.meta.url));
const PREFIX = "/_next/static/";
const HEADERS = { ...PLAIN_HEADERS, "cache-control": "public, max-age=31536000, immutable" };

/**
 * The built files for browsers, compressed during the build (scripts/server/compress.js). File names contain a content
 * hash, so browsers cache them for good. Files are sent whole.
 * @param {string} folder
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean}
 * true when it answered
 */
export function openAssets(folder = FOLDER) {
  const send = sirv(folder, {
    brotli: true,
    gzip: true,
    extensions: [],
    // Checks the disk each time: a new build may remove files under a running server.
    dev: true,
    setHeaders(response) {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    },
  });
  return (request, response) => {
    const { url = "", method } = request;
    if (!url.startsWith(PREFIX) || (method !== "GET" && method !== "HEAD")) return false;
    let isThere = true;
    delete request.headers.range;
    request.url = url.slice(PREFIX.length - 1);
    send(request, response, () => {
      isThere = false;
    });
    if (!isThere) request.url = url;
    return isThere;
  };
}
