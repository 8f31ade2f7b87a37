import { finished } from "node:stream/promises";
import { createRequestResponseMocks } from "next/dist/server/lib/mock-request.js";
import { nonceOf } from "./page-policy.js";
import { setHeaders } from "./request-guard.js";

/**
 * A page as the program draws it, before it is sent to anybody.
 * @typedef {{ status: number, headers: [string, string][], html: string, nonce: string, holdsUntil?: number }} DrawnPage
 *   `holdsUntil` as in the contract
 */

/**
 * Draws pages for nobody in particular: the program sees the address and these headers, and nothing else of a request.
 * @param {import("./serve.js").Handle} handle
 * @param {readonly string[]} styles hashes of style sheets in pages
 */
export const drawingThrough =
  (handle, styles) =>
  /**
   * Errors: throws when the program ends without an answer.
   * @param {string} url
   * @param {import("node:http").IncomingHttpHeaders} headers
   * @returns {Promise<DrawnPage>}
   */
  async (url, headers) => {
    /** @type {Uint8Array[]} */
    const parts = [];
    const { req, res } = createRequestResponseMocks({
      url,
      headers: { ...headers, accept: "text/html" },
      // Without one, Next's request throws at a look at its socket.
      socket: /** @type {import("node:net").Socket} */ ({}),
      resWriter: (part) => parts.push(Buffer.from(part)) > 0,
    });
    const [request, response] = /** @type {any} */ ([req, res]);
    setHeaders(request, response, styles);
    await handle(request, response);
    if (!res.finished) throw new Error(`No page came from ${url}.`);
    await finished(res);
    return {
      status: res.statusCode,
      headers: Object.entries(res.getHeaders()).map(([name, value]) => [name, String(value)]),
      html: Buffer.concat(parts).toString(),
      nonce: nonceOf(request.headers),
      holdsUntil: response.holdsUntil,
    };
  };
