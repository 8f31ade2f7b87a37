import type { Desk } from "@/db/desk";
import { isOverload } from "@/domain/overload";

/** The answer that is being made; undefined outside of a request. */
export const currentResponse = (): ServedAnswer | undefined => globalThis.watchfloor?.answering?.getStore();

/** Runs `work` for everybody: it goes on when the one who happened to ask first has left. */
export const forEverybody = <T>(work: () => T): T => globalThis.watchfloor?.answering?.exit(work) ?? work();

/** Source: RFC 9110, section 15.6.4. */
const OVERLOAD_STATUS = 503;

const signals = new WeakMap<ServedAnswer, AbortSignal>();

/** Aborted when whoever asks has left before the answer was whole; undefined outside of a request. */
function signalOfAsker(): AbortSignal | undefined {
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

/** Notes that the answer under way could not be made because the desk has too much to do, and fails. */
export function refuseOverload(error: unknown): never {
  const answer = currentResponse();
  if (answer && isOverload(error)) {
    const { message, retryAfterSeconds } = error;
    answer.refused = { status: OVERLOAD_STATUS, retryAfterS: retryAfterSeconds, message };
  }
  throw error;
}

/** The desk as the server hands it to pages and answers: what nobody waits for any more is not begun. */
export const servedToAskers = (desk: Desk): Desk => ({
  ...desk,
  store: {
    ...desk.store,
    read: (work, reading) =>
      desk.store.read(work, { signal: signalOfAsker(), ...reading }).catch(refuseOverload),
  },
});
