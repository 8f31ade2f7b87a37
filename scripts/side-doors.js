import { PLAIN_HEADERS, turnAway } from "./door.js";

/** What is wrong with a request that the parser gave up on, by the code of its error. */
const UNREAD = new Map([
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

/**
 * Answers what the parser could not read, which has neither a request nor an answer.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 */
function answerUnread({ code = "" }, socket) {
  if (code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const { status, message } = UNREAD.get(code) ?? NOT_HTTP;
  const body = JSON.stringify({ problems: [{ field: "", message }] });
  const headers = {
    ...PLAIN_HEADERS,
    "content-type": "application/json; charset=utf-8",
    connection: "close",
  };
  const lines = Object.entries({ ...headers, "content-length": Buffer.byteLength(body) });
  socket.end(
    `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${body}`,
  );
}

/**
 * Answers what does not come in by the door: what the parser cannot read, and what asks for another protocol or to be
 * told to go on. Next listens for upgrades by itself, past the door, and leaves those that it does not know open;
 * without a listener an upgrade is a request like any other.
 * @param {import("node:http").Server} server
 */
export function closeSideDoors(server) {
  server.on("clientError", answerUnread);
  server.on("checkExpectation", (_, response) =>
    turnAway(response, 417, "This desk expects nothing but 100-continue."),
  );
  server.on("newListener", (event, listener) => {
    if (event === "upgrade") setImmediate(() => server.off("upgrade", /** @type {() => void} */ (listener)));
  });
}
