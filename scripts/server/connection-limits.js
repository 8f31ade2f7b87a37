import { LIMITS } from "./limits.js";
import { PLAIN_HEADERS } from "./request-guard.js";
import { isStream } from "./request-lane.js";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/** A body must be this old to be dropped for a new one at the limit. */
const OLD_BODY_MS = 20_000;
/** How long a connection that is closed with an answer has to take it. */
const LAST_WORDS_MS = 1_000;

const LATE = JSON.stringify({
  problems: [
    { field: "", message: "The request arrived too slowly, and nothing of it was stored. Send it again." },
  ],
});

/** A raw answer to an abandoned request, written past its response object. @param {Response} response */
function lateAnswer(response) {
  const headers = {
    ...PLAIN_HEADERS,
    ...response.getHeaders(),
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(LATE),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 408 Request Timeout\r\n${lines.join("")}\r\n${LATE}`;
}

/**
 * Limits connections: their number, event streams, incoming bodies, and answers that nobody reads.
 * Shape: Node's own timeouts are set too; none limits a whole body, because a large file on a slow line may take hours.
 * @param {import("node:http").Server} server
 * @param {import("./limits.js").Limits} limits
 */
export function limitConnections(server, limits = LIMITS) {
  server.maxConnections = limits.connections;
  server.headersTimeout = limits.headMs;
  server.requestTimeout = 0;
  server.keepAliveTimeout = limits.keepAliveMs;
  server.timeout = limits.stallMs;
  let openCount = 0;
  /** @type {WeakSet<import("node:net").Socket>} */
  const surplus = new WeakSet();
  server.on("connection", (/** @type {import("node:net").Socket} */ socket) => {
    openCount += 1;
    socket.once("close", () => {
      openCount -= 1;
    });
    if (openCount <= limits.connectionsServed) return;
    surplus.add(socket);
    server.closeIdleConnections();
  });
  /** @type {Set<Response>} */
  const streams = new Set();
  const bodies = watchBodies(server, limits);
  return {
    /**
     * Whether a request has no body, and a connection that is served: one that is answered at once needs no more.
     * @param {Request} request
     */
    isWhole: ({ socket, headers }) => !surplus.has(socket) && headers["content-length"] === undefined,
    /**
     * Counts a request; returns the limit that it exceeds, if any.
     * @param {Request} request
     * @param {Response} response
     * @returns {"connections" | "streams" | "bodies" | undefined}
     */
    refusalOf(request, response) {
      if (surplus.has(request.socket)) return "connections";
      if (isStream(request)) {
        if (streams.size >= limits.streams) return "streams";
        streams.add(response);
        response.once("close", () => streams.delete(response));
      }
      if (!bodies.take(request, response)) return "bodies";
      response.on("timeout", () => {
        if (request.socket.writableLength > 0) request.socket.destroy();
        else if (isWaitedFor(request)) endLate(request, response);
        else request.socket.setTimeout(limits.stallMs);
      });
      return undefined;
    },
    counts: () => ({ connections: openCount, streams: streams.size, bodies: bodies.count() }),
  };
}

/** Whether the server is waiting for the rest of a body, having read all that arrived. @param {Request} request */
const isWaitedFor = (request) => !request.complete && request.readableLength === 0;

/**
 * Ends a request whose body does not arrive, with an answer where none has started. Bypasses the response object, so
 * that work on it is aborted.
 * @param {Request} request
 * @param {Response} response
 */
function endLate({ socket }, response) {
  if (response.headersSent || !socket.writable) return void socket.destroy();
  response.statusCode = 408;
  socket.end(lateAnswer(response));
  setTimeout(() => socket.destroy(), LAST_WORDS_MS).unref();
}

/**
 * Ends requests whose bodies arrive too slowly: each may take any time, as long as enough arrives in every window.
 * @param {import("node:http").Server} server
 * @param {import("./limits.js").Limits} limits
 */
function watchBodies(server, { bodies: most, body: { windowMs, bytesPerWindow } }) {
  /** @type {Map<Request, { response: Response, beganAt: number, since: number, bytes: number }>} */
  const arriving = new Map();
  const look = () => {
    const now = performance.now();
    for (const [request, seen] of arriving) {
      const { bytesRead } = request.socket;
      if (request.complete || request.socket.destroyed) arriving.delete(request);
      else if (!isWaitedFor(request)) Object.assign(seen, { since: now, bytes: bytesRead });
      else if (now - seen.since >= windowMs) {
        if (bytesRead - seen.bytes < bytesPerWindow) endLate(request, seen.response);
        Object.assign(seen, { since: now, bytes: bytesRead });
      }
    }
  };
  const polling = setInterval(look, windowMs / 4).unref();
  server.once("close", () => clearInterval(polling));

  const makeRoom = () => {
    look();
    if (arriving.size < most) return true;
    const [oldest] = arriving;
    if (!oldest || performance.now() - oldest[1].beganAt < OLD_BODY_MS) return false;
    arriving.delete(oldest[0]);
    endLate(oldest[0], oldest[1].response);
    return true;
  };

  return {
    /** @param {Request} request @param {Response} response */
    take(request, response) {
      if (request.complete || !(Number(request.headers["content-length"]) > 0)) return true;
      if (arriving.size >= most && !makeRoom()) return false;
      const now = performance.now();
      arriving.set(request, { response, beganAt: now, since: now, bytes: request.socket.bytesRead });
      request.once("close", () => arriving.delete(request));
      return true;
    },
    count: () => arriving.size,
  };
}
