import { createServer } from "node:http";
import next from "next";
import { letIn } from "./door.js";

/** How long requests under way may take to end when the server stops. */
const FAREWELL_MS = 5_000;

/**
 * @typedef {{ etag: string, body: Buffer, zipped: Buffer }} ReadyAnswer
 * @typedef {{ answerFor(url: string): ReadyAnswer | Promise<ReadyAnswer | undefined> | undefined, close(): Promise<void> }} Floor
 */

/**
 * What the running program hands to its server (app/floor.ts); undefined until the desk is open.
 * @returns {Floor | undefined}
 */
const floor = () => /** @type {{ watchfloor?: Floor }} */ (globalThis).watchfloor;

/**
 * Serves the built program: the door first, then answers that are ready in memory, then Next.
 * Answers that are ready are why this is not `next start`: one goes out in a tenth of the time (DECISIONS 9).
 * @param {{ host: string, port: number, owner: { trustsNetwork: boolean, names: string[] } }} at
 * @returns {Promise<string>} the address it listens on
 */
export async function serve({ host, port, owner }) {
  const program = next({ dev: false, hostname: host, port });
  await program.prepare();
  const handle = program.getRequestHandler();
  const server = createServer((request, response) => {
    if (letIn(request, response, owner)) void answer(request, response, handle);
  });
  stopOnSignal(server);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
}

/**
 * Answers what the program has answered before without Next, and everything else through it. When the program fails
 * to answer again, Next says how it failed.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} handle
 */
async function answer(request, response, handle) {
  const isAsked = request.method === "GET" && request.url?.startsWith("/api/");
  const known = isAsked ? floor()?.answerFor(request.url ?? "") : undefined;
  const ready = known instanceof Promise ? await known.catch(() => undefined) : known;
  if (ready) send(request, response, ready);
  else await handle(request, response);
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {ReadyAnswer} ready
 */
function send(request, response, ready) {
  response.setHeader("etag", ready.etag);
  response.setHeader("cache-control", "no-cache");
  response.setHeader("vary", "accept-encoding");
  if (request.headers["if-none-match"] === ready.etag) {
    response.writeHead(304).end();
    return;
  }
  const zips = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const body = zips ? ready.zipped : ready.body;
  if (zips) response.setHeader("content-encoding", "gzip");
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "content-length": body.length,
  });
  response.end(body);
}

/** @param {import("node:http").Server} server */
function stopOnSignal(server) {
  const stop = async () => {
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), FAREWELL_MS).unref();
    await floor()?.close();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
