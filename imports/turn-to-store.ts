import { setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "@/db/desk";
import { goOnOrStop } from "./process-signals";

/** How often it is asked whether the import of another process has ended, and after how long a person is told. */
const AGAIN_MS = 300;
const SAID_AFTER_MS = 1_500;

/**
 * Stores or undoes an import while no other process or server of the desk does.
 * Shape:  `onWait` is called once, when there is one that takes longer; `work` is told whether it had to wait at all, so
 *         that something may have been stored since it was checked.
 * Errors: throws Stopped while it waits, and whatever `work` throws.
 */
export async function inTurnToStore<T>(
  { store: { servers } }: Desk,
  onWait: () => void,
  work: (hasWaited: boolean) => Promise<T>,
): Promise<T> {
  let hasWaited = false;
  let saidAt = performance.now() + SAID_AFTER_MS;
  while (!servers.storesImports()) {
    goOnOrStop();
    hasWaited = true;
    if (performance.now() > saidAt) {
      saidAt = Number.POSITIVE_INFINITY;
      onWait();
    }
    await sleep(AGAIN_MS);
  }
  return work(hasWaited).finally(servers.leaveImports);
}
