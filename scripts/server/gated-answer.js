import { refuseBusy } from "./busy-answer.js";
import { laneOf } from "./request-lane.js";

/** How often to check whether a response still needs its place. */
const POLL_MS = 1_000;

/** Lanes of downloads, which are produced as they are read, or large: each keeps its place until it is sent. */
const DOWNLOADS = new Set(["export", "file"]);

/**
 * Answers a request when it gets a place: 503 when that takes too long, and nothing when the client has left.
 * Shape: the place is released when the response is complete. One that waits for its reader, or for the rest of its
 *        body, releases it within a second, so that slow clients hold up nobody; a download keeps it.
 * @param {ReturnType<typeof import("./request-gate.js").createGate>} gate
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {() => Promise<void>} work
 */
export async function answerInTurn(gate, request, response, work) {
  const lane = laneOf(request);
  if (!lane) return work();
  /** @type {ServedAnswer} */
  const answer = response;
  const isWriting = () => request.complete && !answer.isStored;
  const place = await gate.enter(lane, { answer, isWriting });
  if (response.destroyed) return place?.leave();
  if (!place) return refuseBusy(request, response, lane);
  const isIdle = () =>
    response.destroyed || !request.complete || (!DOWNLOADS.has(lane) && response.writableNeedDrain);
  const polling = setInterval(() => {
    if (!isIdle()) return;
    place.leave();
    clearInterval(polling);
  }, POLL_MS);
  try {
    await work();
  } finally {
    clearInterval(polling);
    place.leave();
  }
}
