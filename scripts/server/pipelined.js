/**
 * Closes the response to a request that was sent behind another one when its connection closes. Node closes only the
 * response that is under way, so whatever makes one that waits behind it would never be aborted.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function closeWithConnection({ socket }, response) {
  if (response.socket) return;
  const close = () => {
    // Once it is under way, or complete, Node closes it.
    if (response.socket || response.writableFinished) return;
    response.destroy();
    response.emit("close");
  };
  socket.once("close", close);
  response.once("close", () => socket.off("close", close));
}
