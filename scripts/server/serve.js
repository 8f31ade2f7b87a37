import { AsyncLocalStorage } from "node:async_hooks";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import compression from "compression";
import next from "next";
import { openAssets, styleHashes } from "./assets.js";
import { refuseBusy } from "./busy-answer.js";
import { limitConnections } from "./connection-limits.js";
import { sayFailures } from "./failures.js";
import { refusalOfForm } from "./forms.js";
import { answerInTurn } from "./gated-answer.js";
import { RETRY_AFTER_S } from "./limits.js";
import { openOfflineWorker } from "./offline-answer.js";
import { answerAtOnce, answersAnew, program } from "./ready-answers.js";
import { createGate } from "./request-gate.js";
import { dress, letIn, turnAway } from "./request-guard.js";
import { logRequests } from "./request-log.js";
import { logConsole } from "./server-log.js";
import { closeSideDoors } from "./side-doors.js";
import { stopOnSignal } from "./stop-server.js";

/** How often connections are looked at for heads that do not arrive. */
const CHECKING_MS = 2_000;

/** How often it is looked whether the desk is open; where it cannot be opened, the process ends. */
const OPENING_LOOK_MS = 5;

/** The answer that a page is being made for: what is not on the desk is answered with 404 (app/_response/not-there.tsx). */
/** @type {AsyncLocalStorage<ServedAnswer>} */
const answering = new AsyncLocalStorage();

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {(request: Request, response: Response) => Promise<void>} Handle
 */

/**
 * Serves the built program: the door first, then files of the build and answers that are ready in memory, then Next,
 * which everybody waits for at the gate. Answers that are ready are why this is not `next start`: one goes out in a
 * tenth of the time (DECISIONS 9).
 * @param {{ host: string, port: number, owner: import("./request-guard.js").Owner, log: import("./server-log.js").Log }} at
 * @returns {Promise<string>} the address it listens on
 */
export async function serve({ host, port, owner, log }) {
  globalThis.watchfloor = { ...globalThis.watchfloor, answering, log };
  logConsole(log, () => answering.getStore()?.getHeader("x-request-id"));
  const bundle = next({ dev: false, hostname: host, port });
  await bundle.prepare();
  // Next does not wait for the desk to be opened (instrumentation.ts), which takes as long as checking its file does.
  while (!program()) await setTimeout(OPENING_LOOK_MS);
  const handle = throughNext(bundle.getRequestHandler());
  const sendAsset = openAssets();
  const sendOfflineWorker = openOfflineWorker();
  const gate = createGate();
  const answerAnew = answersAnew(gate);
  const { follow, logDrop } = logRequests(log);
  /** @type {Set<Response>} */
  const underWay = new Set();
  // A request without Host is refused at the door, in words; Node would answer with nothing but a status.
  const settings = { connectionsCheckingInterval: CHECKING_MS, requireHostHeader: false };
  const server = createServer(settings, (request, response) => {
    follow(request, response);
    const condition = program()?.condition() ?? "ok";
    if (condition !== "ok") response.setHeader("watchfloor-condition", condition);
    const tooMany = connections.refusalOf(request, response);
    if (!server.listening) turnAwayAtEnd(response);
    else if (tooMany) refuseBusy(request, response, tooMany);
    else if (
      letIn(request, response, owner) &&
      !sendAsset(request, response) &&
      !sendOfflineWorker(request, response) &&
      !answerAtOnce(request, response)
    ) {
      underWay.add(response);
      response.once("close", () => underWay.delete(response));
      void answer(request, response, {
        log,
        work: async () =>
          (await answerAnew(request, response)) ||
          answerInTurn(gate, request, response, async () => {
            if (!answerAtOnce(request, response)) await handle(request, response);
          }),
      });
    }
  });
  server.on("connection", gate.noteArrival);
  closeSideDoors(server);
  const connections = limitConnections(server);
  server.on("drop", logDrop);
  stopOnSignal(server, underWay, log);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
}

/** @param {Response} response */
function turnAwayAtEnd(response) {
  response.setHeader("retry-after", String(RETRY_AFTER_S));
  turnAway(response, 503, "This desk is being stopped. Try again when it is back.");
}

/**
 * Answers a request by doing its work. When that fails before anything was said, the answer is 500.
 * @param {Request} request
 * @param {Response} response
 * @param {{ log: import("./server-log.js").Log, work: () => Promise<unknown> }} how
 */
export async function answer(request, response, { log, work }) {
  try {
    await work();
  } catch (err) {
    log.error({ requestId: response.getHeader("x-request-id"), err }, `${request.method} failed`);
    if (response.headersSent) response.destroy();
    else
      turnAway(response, 500, "The desk failed to answer this. What was recorded before is safe; try again.");
  }
}

/** What is worth compressing; a stream of events has to arrive event by event. */
const COMPRESSED = /^(text\/(?!event-stream)|application\/json|image\/svg)/;

/**
 * Dresses an answer of Next before Next makes it, and compresses it on the way. Next's own compression (`compress` in
 * next.config.js) passes over the answers of routes.
 * Shape: whoever ends an answer that its reader has left, before Next has heard of that, has Next take it for whole:
 *        it aborts nothing then. The compression lets go of its memory by itself.
 * @param {Handle} handle
 * @returns {Handle}
 */
function throughNext(handle) {
  const styles = styleHashes();
  const compress = compression({
    filter: (_, response) => COMPRESSED.test(String(response.getHeader("content-type"))),
  });
  return async (request, response) => {
    const unread = await refusalOfForm(request);
    if (unread) return turnAway(response, unread.status, unread.message);
    dress(request, response, styles);
    // compression speaks Express, and of that uses only what Node's own requests and answers have.
    compress(/** @type {any} */ (request), /** @type {any} */ (response), () => undefined);
    sayFailures(request, response);
    await answering.run(response, () => handle(request, response));
  };
}
