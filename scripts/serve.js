import { createServer } from "node:http";
import next from "next";
import { letIn } from "./door.js";

/** How long requests under way may take to end when the server stops. */
const FAREWELL_MS = 5_000;

/**
 * @typedef {{ etag: string, body: Buffer, zipped: Buffer }} ReadyAnswer
 * @typedef {{ answerFor(url: string): ReadyAnswer | undefined, close(): Promise<void> }} Floor
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
    if (letIn(request, response, owner) && !answerReady(request, response)) void handle(request, response);
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
 * Answers from memory when the program has the answer ready: true when it did.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function answerReady(request, response) {
  if (request.method !== "GET" || !request.url?.startsWith("/api/")) return false;
  const ready = floor()?.answerFor(request.url);
  if (!ready) return false;
  response.setHeader("etag", ready.etag);
  response.setHeader("cache-control", "no-cache");
  response.setHeader("vary", "accept-encoding");
  if (request.headers["if-none-match"] === ready.etag) {
    response.writeHead(304).end();
    return true;
  }
  const zips = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const body = zips ? ready.zipped : ready.body;
  if (zips) response.setHeader("content-encoding", "gzip");
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "content-length": body.length,
  });
  response.end(body);
  return true;
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
