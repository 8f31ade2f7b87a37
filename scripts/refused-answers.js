import { PLAIN_HEADERS } from "./door.js";

/** @typedef {{ status: number, retryAfterS: number, message: string }} Refused */

/**
 * Answers with the refusal of the database what Next would answer with 500 because of it (app/page-status.ts leaves it
 * on the answer): the API with `problems`, a page with Next's own screen, which says why.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse & { refused?: Refused }} response
 */
export function sayRefusals({ url = "" }, response) {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  const refusal = () => (response.statusCode === 500 && !response.headersSent ? response.refused : undefined);
  Object.assign(response, {
    /** @param {Parameters<typeof writeHead>} head */
    writeHead: (...head) => {
      const refused = refusal();
      if (!refused) return writeHead(...head);
      response.statusCode = refused.status;
      response.setHeader("retry-after", String(refused.retryAfterS));
      return writeHead(refused.status);
    },
    /** @param {Parameters<typeof end>} part */
    end: (...part) => {
      const refused = refusal();
      if (!refused || !url.startsWith("/api/")) return end(...part);
      for (const [name, value] of Object.entries(PLAIN_HEADERS)) response.setHeader(name, value);
      response.setHeader("content-type", "application/json; charset=utf-8");
      response.setHeader("cache-control", "no-store");
      return end(JSON.stringify({ problems: [{ field: "", message: refused.message }] }));
    },
  });
}
