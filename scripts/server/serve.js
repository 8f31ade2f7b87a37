import { AsyncLocalStorage } from "node:async_hooks";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import compression from "compression";
import next from "next";
import { readNow, wantNow } from "./asked-now.js";
import { openAssets } from "./assets.js";
import { refuseBusy } from "./busy-answer.js";
import { limitConnections } from "./connection-limits.js";
import { drawingThrough } from "./drawn-page.js";
import { exerciseDesks, pathWithin } from "./exercise-desks.js";
import { explainFailures } from "./failures.js";
import { refusalOfForm } from "./forms.js";
import { answerInTurn } from "./gated-answer.js";
import { answerHealth } from "./health-answer.js";
import { RETRY_AFTER_S } from "./limits.js";
import { openOfflineWorker } from "./offline-answer.js";
import { loadingInTurn } from "./page-loads.js";
import { readPageStyle } from "./page-style.js";
import { closeWithConnection } from "./pipelined.js";
import { handleRawRequests } from "./raw-requests.js";
import { answerFromCache, program, readyFor, recomputeExpired, sendReady } from "./ready-answers.js";
import { keepPages, sendPage } from "./ready-pages.js";
import { createTurns } from "./ready-turns.js";
import { createGate } from "./request-gate.js";
import { admit, refusalOfRequest, sendRefusal, setHeaders } from "./request-guard.js";
import { logRequests } from "./request-log.js";
import { pathOf } from "./request-target.js";
import { logConsole } from "./server-log.js";
import { stopOnSignal } from "./stop-server.js";

/** How often connections are checked for missing request heads. */
const CHECKING_MS = 2_000;

/** How often to check whether the desk is open; where it cannot be opened, the process ends. */
const OPENING_POLL_MS = 5;

/** The answer that a page is being made for: what is not on the desk is answered with 404 (app/_response/not-found-page.tsx). */
/** @type {AsyncLocalStorage<ServedAnswer>} */
const answering = new AsyncLocalStorage();

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {(request: Request, response: Response) => Promise<void>} Handle
 */

/**
 * Serves the built program: first the request guard, then built files and cached responses, then Next, behind the gate.
 * Cached responses are why this is not `next start`: they take a tenth of the time (DECISIONS 9).
 * `base` is where the addresses of an exercise begin; empty for every other desk.
 * @param {{ host: string, port: number, folder: string, base: string, owner: import("./request-guard.js").Owner, log: import("./server-log.js").Log }} at
 * @returns {Promise<string>} the address it listens on
 */
export async function serve({ host, port, folder, base, owner, log }) {
  const exercises = base ? undefined : exerciseDesks({ folder, owner, log });
  const pageStyle = readPageStyle();
  globalThis.watchfloor = { ...globalThis.watchfloor, answering, log, exercises, pageStyle };
  logConsole(log, () => answering.getStore());
  const bundle = next({ dev: false, hostname: host, port });
  await bundle.prepare();
  // Next does not wait for the desk to open (instrumentation.ts), which takes as long as checking its file.
  while (!program()) await setTimeout(OPENING_POLL_MS);
  const handler = bundle.getRequestHandler();
  const load = loadingInTurn();
  /** @type {Handle} */
  const answerByNext = async (request, response) => {
    await load(pathOf(request.url ?? ""));
    return answering.run(response, () => handler(request, response));
  };
  const handle = throughNext(answerByNext, [pageStyle.hash]);
  const sendAsset = openAssets();
  const sendOfflineWorker = openOfflineWorker();
  const gate = createGate();
  const answerAnew = recomputeExpired(gate);
  const turns = createTurns();
  const pages = keepPages(gate, turns, drawingThrough(answerByNext, [pageStyle.hash]));
  const { follow, logDrop } = logRequests(log);
  /** @type {Set<Response>} */
  const underWay = new Set();
  /**
   * Sends what is ready and needs no more than the checks of the guard; undefined when nothing is. This is the way of
   * nearly all requests of a busy desk, so it leaves out what these do not need.
   * @param {Request} request
   * @param {Response} response
   * @param {string} requestId
   * @param {(() => number) | undefined} markOf
   */
  const readySend = (request, response, requestId, markOf) => {
    const ready = base ? undefined : readyFor(request, markOf);
    const page = base || ready ? undefined : pages.readyFor(request, markOf);
    const isAllowed =
      (ready || page) &&
      server.listening &&
      program()?.condition() === "ok" &&
      connections.isWhole(request) &&
      !exercises?.isAsking(request) &&
      !refusalOfRequest(request, owner);
    const own = ["x-request-id", requestId];
    if (isAllowed && ready) return () => sendReady(request, response, ready, own);
    if (isAllowed && page) return () => sendPage(request, response, page, own);
    return undefined;
  };
  // A request without Host is refused by the guard, with a message; Node would answer with a bare status.
  const settings = { connectionsCheckingInterval: CHECKING_MS, requireHostHeader: false };
  const server = createServer(settings, (request, response) => {
    closeWithConnection(request, response);
    readNow(request);
    const requestId = follow(request, response);
    const send = readySend(request, response, requestId, program()?.markOfTurn);
    if (!send) answerFully(request, response, requestId);
    else {
      /** @param {boolean} hasWaited */
      const inTurn = (hasWaited) => {
        if (!hasWaited) return send();
        if (response.destroyed) return;
        const isStill = readySend(request, response, requestId, program()?.changeMark);
        if (isStill) isStill();
        else answerFully(request, response, requestId);
      };
      void answer(request, response, { log, work: () => turns.give(inTurn) });
    }
  });
  /** @param {Request} request @param {Response} response @param {string} requestId */
  function answerFully(request, response, requestId) {
    response.setHeader("x-request-id", requestId);
    if (base && !readWithin(base, request, response)) return;
    const condition = program()?.condition() ?? "ok";
    if (condition !== "ok") {
      wantNow(request);
      response.setHeader("watchfloor-condition", condition);
    }
    const tooMany = connections.refusalOf(request, response);
    if (!server.listening) turnAwayAtEnd(response);
    else if (tooMany) refuseBusy(request, response, tooMany);
    else if (exercises?.answer(request, response)) return;
    else if (
      admit(request, response, owner) &&
      !sendAsset(request, response) &&
      !sendOfflineWorker(request, response) &&
      !answerFromCache(request, response)
    ) {
      underWay.add(response);
      response.once("close", () => underWay.delete(response));
      void answer(request, response, {
        log,
        work: async () =>
          (await answerHealth(request, response)) ||
          (await answerAnew(request, response)) ||
          (!base && (await pages.answer(request, response))) ||
          answerInTurn(gate, request, response, async () => {
            if (!answerFromCache(request, response)) await handle(request, response);
          }),
      });
    }
  }
  server.on("connection", gate.noteArrival);
  handleRawRequests(server);
  const connections = limitConnections(server);
  server.on("drop", logDrop);
  stopOnSignal(server, underWay, log, exercises);
  // What every page needs is loaded with the first one, which would make the first health check wait for it.
  await load("/");
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
}

/**
 * Reads an address below the one of an exercise as the desk there does; Next's own pages are told of it. False when it
 * answered, because the address is of another desk.
 * @param {string} base
 * @param {Request} request
 * @param {Response} response
 */
function readWithin(base, request, response) {
  const url = pathWithin(base, request.url ?? "");
  if (url === undefined)
    sendRefusal(response, 404, `This is the desk of an exercise. Its addresses begin with ${base}.`);
  else {
    request.url = url;
    response.setHeader("x-nextjs-rewritten-path", pathOf(url));
  }
  return url !== undefined;
}

/** @param {Response} response */
function turnAwayAtEnd(response) {
  response.setHeader("retry-after", String(RETRY_AFTER_S));
  sendRefusal(response, 503, "This desk is being stopped. Try again when it is back.");
}

/**
 * Runs the work of a request; answers 500 when it fails before anything was sent.
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
      sendRefusal(
        response,
        500,
        "The desk failed to answer this. What was recorded before is safe; try again.",
      );
  }
}

/** Content types worth compressing; an event stream has to arrive event by event. */
const COMPRESSED = /^(text\/(?!event-stream)|application\/json|image\/svg)/;

/**
 * Sets the headers of Next's responses, and compresses them. Next's own compression (`compress` in next.config.js)
 * skips route handlers.
 * Shape: never end a response that its reader has left before Next notices, because Next would take it for complete and
 *        abort nothing. The compression frees its memory by itself.
 * @param {Handle} handle
 * @param {readonly string[]} styles hashes of style sheets in pages
 * @returns {Handle}
 */
function throughNext(handle, styles) {
  const compress = compression({
    filter: (_, response) => COMPRESSED.test(String(response.getHeader("content-type"))),
  });
  return async (request, response) => {
    const unread = await refusalOfForm(request);
    if (unread) return sendRefusal(response, unread.status, unread.message);
    setHeaders(request, response, styles);
    // compression is written for Express, but uses only Node's own requests and responses.
    compress(/** @type {any} */ (request), /** @type {any} */ (response), () => undefined);
    explainFailures(request, response);
    await handle(request, response);
  };
}
