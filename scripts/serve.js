import { AsyncLocalStorage } from "node:async_hooks";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import compression from "compression";
import next from "next";
import { openAssets, styleHashes } from "./assets.js";
import { dress, letIn, PLAIN_HEADERS, turnAway } from "./door.js";
import { standInForOverload } from "./overload-answer.js";

/** How long requests under way may take to end when the server stops. */
const FAREWELL_MS = 5_000;

/** The answer that a page is being made for: what is not on the desk is answered with 404 (app/not-there.tsx). */
const answering = new AsyncLocalStorage();
Object.assign(globalThis, { watchfloorAnswer: answering });

/**
 * @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} Handle
 * @typedef {{ etag: string, body: Buffer, zipped: Buffer }} ReadyAnswer
 * @typedef {{ answerFor(url: string): ReadyAnswer | Promise<ReadyAnswer | undefined> | undefined, endStreams(): void, close(): Promise<void> }} Floor
 */

/**
 * What the running program hands to its server (app/floor.ts); undefined until the desk is open.
 * @returns {Floor | undefined}
 */
const floor = () => /** @type {{ watchfloor?: Floor }} */ (globalThis).watchfloor;

/**
 * Serves the built program: the door first, then files of the build and answers that are ready in memory, then Next.
 * Answers that are ready are why this is not `next start`: one goes out in a tenth of the time (DECISIONS 9).
 * @param {{ host: string, port: number, owner: import("./door.js").Owner }} at
 * @returns {Promise<string>} the address it listens on
 */
export async function serve({ host, port, owner }) {
  const program = next({ dev: false, hostname: host, port });
  await program.prepare();
  const handle = throughNext(program.getRequestHandler());
  const sendAsset = openAssets();
  /** @type {Set<import("node:http").ServerResponse>} */
  const underWay = new Set();
  const server = createServer((request, response) => {
    if (!server.listening) turnAway(response, 503, "This desk is being stopped.");
    else if (
      letIn(request, response, owner) &&
      !sendAsset(request, response) &&
      !answerAtOnce(request, response)
    ) {
      underWay.add(response);
      response.once("close", () => underWay.delete(response));
      void answer(request, response, handle);
    }
  });
  stopOnSignal(server, underWay);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
}

/**
 * Answers what lies ready in memory: true when it did.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function answerAtOnce(request, response) {
  const known = answeredBefore(request);
  if (!known || known instanceof Promise) return false;
  send(request, response, known);
  return true;
}

/** @param {import("node:http").IncomingMessage} request */
function answeredBefore({ method, url = "" }) {
  return method === "GET" && url.startsWith("/api/") ? floor()?.answerFor(url) : undefined;
}

/**
 * Answers what the program has answered before without Next, and everything else through it. When the program fails
 * to answer again, Next says how it failed; when Next fails too, the answer is 500.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Handle} handle
 */
export async function answer(request, response, handle) {
  try {
    const ready = await Promise.resolve(answeredBefore(request)).catch(() => undefined);
    if (ready) send(request, response, ready);
    else await handle(request, response);
  } catch (error) {
    console.error(error);
    if (response.headersSent) response.destroy();
    else turnAway(response, 500, "The desk failed to answer this.");
  }
}

/** What is worth compressing; a stream of events has to arrive event by event. */
const COMPRESSED = /^(text\/(?!event-stream)|application\/json|image\/svg)/;

/**
 * Dresses an answer of Next before Next makes it, and compresses it on the way. Next's own compression (`compress` in
 * next.config.js) passes over the answers of routes.
 * @param {Handle} handle
 * @returns {Handle}
 */
function throughNext(handle) {
  const styles = styleHashes();
  const compress = compression({
    filter: (_, response) => COMPRESSED.test(String(response.getHeader("content-type"))),
  });
  return async (request, response) => {
    dress(request, response, styles);
    // compression speaks Express, and of that uses only what Node's own requests and answers have.
    compress(/** @type {any} */ (request), /** @type {any} */ (response), () => undefined);
    // It lets go of its memory only when the answer is ended, also when the reader has left.
    response.once("close", () => response.writableFinished || response.end());
    standInForOverload(request, response);
    await answering.run(response, () => handle(request, response));
  };
}

const READY_HEADERS = {
  ...PLAIN_HEADERS,
  "cache-control": "no-cache",
  "content-type": "application/json; charset=utf-8",
  vary: "accept-encoding",
};

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {ReadyAnswer} ready
 */
function send(request, response, ready) {
  const headers = { ...READY_HEADERS, etag: ready.etag };
  if (request.headers["if-none-match"] === ready.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const zips = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const body = zips ? ready.zipped : ready.body;
  const encoding = zips ? { "content-encoding": "gzip" } : {};
  response.writeHead(200, { ...headers, ...encoding, "content-length": body.length }).end(body);
}

/**
 * Stops on a signal: no new requests, an end to live streams, an answer to whoever waits for one, and only then the
 * end of the store and of the process.
 * @param {import("node:http").Server} server
 * @param {Set<import("node:http").ServerResponse>} underWay
 */
function stopOnSignal(server, underWay) {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    server.close();
    floor()?.endStreams();
    const answered = Promise.all(
      [...underWay].map((response) => new Promise((end) => response.once("close", end))),
    );
    await Promise.race([answered, setTimeout(FAREWELL_MS)]);
    server.closeAllConnections();
    await floor()?.close();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
