import type { Desk } from "@/db/desk";
import { isOverload } from "@/domain/overload";

/** The current response; undefined outside of a request. */
export const currentResponse = (): ServedAnswer | undefined => globalThis.watchfloor?.answering?.getStore();

/** Runs shared `work`, which continues even when the first requester has left. */
export const forEverybody = <T>(work: () => T): T => globalThis.watchfloor?.answering?.exit(work) ?? work();

/** Source: RFC 9110, section 15.6.4. */
const OVERLOAD_STATUS = 503;

/** Notes how long a part of the current response stays right, in milliseconds, if nothing is recorded. */
export function noteHolds(ms: number): void {
  const answer = currentResponse();
  if (answer)
    answer.holdsUntil = Math.min(answer.holdsUntil ?? Number.POSITIVE_INFINITY, performance.now() + ms);
}

const signals = new WeakMap<ServedAnswer, AbortSignal>();

/** Aborted when the requester leaves before the response is complete; undefined outside of a request. */
function signalOfRequester(): AbortSignal | undefined {
  const answer = currentResponse();
  if (!answer) return undefined;
  const known = signals.get(answer);
  if (known) return known;
  const left = new AbortController();
  if (answer.destroyed) left.abort();
  else answer.once("close", () => answer.writableFinished || left.abort());
  signals.set(answer, left.signal);
  return left.signal;
}

/** Marks the current response as refused because the desk is overloaded, and throws. */
export function refuseOverload(error: unknown): never {
  const answer = currentResponse();
  if (answer && isOverload(error)) {
    const { message, retryAfterSeconds } = error;
    answer.refused = { status: OVERLOAD_STATUS, retryAfterS: retryAfterSeconds, message };
  }
  throw error;
}

/** Notes for the gate of the server that a change holds nobody up any more. */
function noteStored(answer: ServedAnswer | undefined) {
  if (answer) answer.isStored = true;
}

/** The desk for pages and API routes: reads that nobody waits for any more are not started. */
export const deskForRequests = (desk: Desk): Desk => ({
  ...desk,
  store: {
    ...desk.store,
    write(now, work) {
      const answer = currentResponse();
      return desk.store.write(now, work, { onStored: () => noteStored(answer) });
    },
    read: (work, reading) =>
      desk.store.read(work, { signal: signalOfRequester(), ...reading }).catch(refuseOverload),
  },
});
