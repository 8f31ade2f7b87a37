import { program } from "./ready-answers.js";
import { PLAIN_HEADERS } from "./request-guard.js";
import { pathOf } from "./request-target.js";

/**
 * Answers a question for health in the turn in which it arrives: through Next it takes dozens of turns of the event loop,
 * each of which something else may hold up. False when the request is for anything else.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export async function answerHealth({ method, url = "" }, response) {
  if (method !== "GET" || pathOf(url) !== "/api/health") return false;
  const answer = await program()?.health();
  if (!answer) return false;
  const headers = { ...PLAIN_HEADERS, "content-type": "application/json; charset=utf-8" };
  const length = Buffer.byteLength(answer.body);
  response.writeHead(answer.status, { ...headers, "cache-control": "no-cache", "content-length": length });
  response.end(answer.body);
  return true;
}
