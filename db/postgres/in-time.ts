import { setTimeout as sleep } from "node:timers/promises";

/** Whether something that is asked of the database succeeds within a time: a lost network answers nothing at all. */
export async function isInTime(asked: Promise<unknown>, patienceMs: number): Promise<boolean> {
  const over = new AbortController();
  const patience = sleep(patienceMs, false, { signal: over.signal, ref: false }).catch(() => false);
  const answer = asked.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, patience]).finally(() => over.abort());
}
