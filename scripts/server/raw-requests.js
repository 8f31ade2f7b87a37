import { PLAIN_HEADERS, sendRefusal } from "./request-guard.js";

/** Messages for requests that the parser rejected, by error code. */
const PARSER_ERRORS = new Map([
  [
    "HPE_HEADER_OVERFLOW",
    {
      status: "431 Request Header Fields Too Large",
      message: "The address and headers are too long: at most 16 KB together.",
    },
  ],
  [
    "ERR_HTTP_REQUEST_TIMEOUT",
    { status: "408 Request Timeout", message: "The request did not arrive in time. Send it again." },
  ],
]);
const NOT_HTTP = { status: "400 Bad Request", message: "This request could not be read." };

const TUNNEL = {
  status: "405 Method Not Allowed",
  message: "This desk opens no tunnels. Ask for a path of it, such as /api/board.",
  headers: { allow: "GET, HEAD, POST" },
};

/**
 * Answers a request that the parser rejected, for which there is no request or response object.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 */
function answerUnparsed({ code = "" }, socket) {
  if (code === "ECONNRESET") socket.destroy();
  else answerRaw(socket, PARSER_ERRORS.get(code) ?? NOT_HTTP);
}

/**
 * Writes a refusal directly to a connection, and closes it.
 * @param {import("node:stream").Duplex} socket
 * @param {{ status: string, message: string, headers?: Record<string, string> }} refusal
 */
function answerRaw(socket, { status, message, headers = {} }) {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify({ problems: [{ field: "", message }] });
  const lines = Object.entries({
    ...PLAIN_HEADERS,
    ...headers,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n${body}`);
}

/**
 * Handles what bypasses the request guard: unparsable requests, upgrades, tunnels and Expect. Next listens for upgrades
 * itself, and leaves unknown ones open; without its listener an upgrade is an ordinary request.
 * @param {import("node:http").Server} server
 */
export function handleRawRequests(server) {
  server.on("clientError", answerUnparsed);
  server.on("connect", (_, socket) => {
    socket.on("error", () => socket.destroy());
    answerRaw(socket, TUNNEL);
    socket.resume();
  });
  server.on("checkExpectation", (_, response) =>
    sendRefusal(response, 417, "This desk expects nothing but 100-continue."),
  );
  server.on("newListener", (event, listener) => {
    if (event === "upgrade") setImmediate(() => server.off("upgrade", /** @type {() => void} */ (listener)));
  });
}
