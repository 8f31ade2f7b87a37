import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OFFLINE_PAGE } from "./offline-page.js";
import { offlineWorker } from "./offline-worker.js";
import { PLAIN_HEADERS } from "./request-guard.js";

const BUILD_FILE = fileURLToPath(new URL("../../.next/BUILD_ID", import.meta.url));
const PATH = "/service-worker.js";

const HEADERS = {
  ...PLAIN_HEADERS,
  // What the worker may ask for, which it asks in the name of pages: only this desk.
  "content-security-policy": "default-src 'none'; connect-src 'self'",
  "content-type": "text/javascript; charset=utf-8",
  "cache-control": "no-cache",
};

/**
 * Answers with the service worker of this build. Another build is another text, which browsers take in place of it the
 * next time that a page is opened.
 * @param {string} build
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean}
 *   true when it answered
 */
export function openOfflineWorker(build = readFileSync(BUILD_FILE, "utf8").trim()) {
  const body = Buffer.from(`(${offlineWorker})(${JSON.stringify({ page: OFFLINE_PAGE, build })});\n`);
  return ({ url, method }, response) => {
    if (url !== PATH || (method !== "GET" && method !== "HEAD")) return false;
    response.writeHead(200, { ...HEADERS, "content-length": body.length });
    response.end(method === "HEAD" ? undefined : body);
    return true;
  };
}
