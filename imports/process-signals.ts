import { STOPPED_ON_REQUEST } from "@/domain/import/import-status";

export class Stopped extends Error {}

/** How long a process whose server is gone may take to reach its next step. */
const WITHOUT_SERVER_MS = 5_000;

let isStopRequested = false;

/**
 * From now on SIGINT and SIGTERM stop the work at its next step, and end the process when repeated. The end of the
 * server that started it does the same.
 */
export function stopOnSignal(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (isStopRequested) process.exit(130);
      isStopRequested = true;
    });
  if (!process.channel) return;
  process.once("disconnect", () => {
    isStopRequested = true;
    setTimeout(() => process.exit(130), WITHOUT_SERVER_MS).unref();
  });
  // Listening to the server must not keep the process alive.
  process.channel.unref();
}

/** Errors: throws Stopped when a stop was requested. */
export function goOnOrStop(): void {
  if (isStopRequested) throw new Stopped(STOPPED_ON_REQUEST);
}

const AT_MOST_EVERY_MS = 1_000;
let notedAt = Number.NEGATIVE_INFINITY;

/** Reports progress to the server that started this process, if any. */
export function noteProgress(): void {
  const now = performance.now();
  if (!process.connected || now - notedAt < AT_MOST_EVERY_MS) return;
  notedAt = now;
  process.send?.("progress", undefined, {}, () => undefined);
}
