import { STOPPED_ON_REQUEST } from "@/domain/import/import-standing";

/** Somebody stopped it before the end. */
export class Stopped extends Error {}

/** How long a process whose server is gone may take to its next step. */
const WITHOUT_SERVER_MS = 5_000;

let isAsked = false;

/**
 * From now on Ctrl+C, and a request to end, stop the work at its next step; asked again they end the process. So does
 * the end of the server that started it, however that ended.
 */
export function stopOnSignal(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (isAsked) process.exit(130);
      isAsked = true;
    });
  if (!process.channel) return;
  process.once("disconnect", () => {
    isAsked = true;
    setTimeout(() => process.exit(130), WITHOUT_SERVER_MS).unref();
  });
  // Listening to the server alone must not keep the process going.
  process.channel.unref();
}

/** Errors: throws Stopped when somebody asked to stop. */
export function goOnOrStop(): void {
  if (isAsked) throw new Stopped(STOPPED_ON_REQUEST);
}
