/** Somebody stopped it before the end. */
export class Stopped extends Error {}

let isAsked = false;

/** From now on Ctrl+C, and a request to end, stop the work at its next step; asked again they end the process. */
export function stopOnSignal(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (isAsked) process.exit(130);
      isAsked = true;
    });
}

/** Errors: throws Stopped when somebody asked to stop. */
export function goOnOrStop(): void {
  if (isAsked) throw new Stopped("Stopped by whoever ran it");
}
