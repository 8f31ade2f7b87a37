import { setTimeout } from "node:timers/promises";
import { program } from "./ready-answers.js";

/** How long running requests may take to end when the server stops. */
const FAREWELL_MS = 5_000;

/**
 * Stops on a signal: refuses new requests, ends live streams, completes running requests, and only then closes the
 * store and exits.
 * @param {import("node:http").Server} server
 * @param {Set<import("node:http").ServerResponse>} underWay
 * @param {import("./server-log.js").Log} log
 * @param {{ close(): Promise<void> }} [exercises]
 */
export function stopOnSignal(server, underWay, log, exercises) {
  let isStopping = false;
  /** @param {NodeJS.Signals} signal */
  const stop = async (signal) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal, underWay: underWay.size }, "stopping");
    server.close();
    program()?.endStreams();
    const answered = Promise.all(
      [...underWay].map((response) => new Promise((end) => response.once("close", end))),
    );
    await Promise.race([answered, setTimeout(FAREWELL_MS)]);
    server.closeAllConnections();
    await Promise.all([program()?.close(), exercises?.close()]);
    log.info("stopped");
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
