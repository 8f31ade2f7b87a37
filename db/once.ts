import { accept, type Outcome } from "@/domain/outcome";
import type { Desk } from "./desk";
import { type AnswerOf, answeredBefore, type KeyedRequest, memoryOf } from "./request-memory";
import type { Store } from "./store";

/**
 * Runs a command once per request key: a repeat waits, stores nothing and gets the same answer.
 * Shape:  a refusal is not remembered, so the key can be used again. A command without a change is remembered right
 *         after it ends.
 * Errors: the command's own refusals; one with `earlier` when the key was used for another request.
 */
export async function once<T>(
  desk: Desk,
  request: KeyedRequest | undefined,
  command: (desk: Desk) => Promise<Outcome<T>>,
  answerOf: AnswerOf<T>,
): Promise<Outcome<string>> {
  if (!request) {
    const outcome = await command(desk);
    return outcome.ok ? accept(answerOf(outcome.value, null)) : outcome;
  }
  const memory = memoryOf(request, (value, entries) => answerOf(value as T, entries));
  return inTurn(desk.store, `${request.scope} ${request.key}`, async () => {
    const repeated = await desk.store.seek(memory.readRepeated);
    if (repeated) {
      await desk.store.settled();
      return answeredBefore(repeated);
    }
    const outcome = await command({ ...desk, request: memory });
    if (!outcome.ok) return answeredBefore(outcome);
    if (memory.remembered() === undefined)
      await desk.store.write(desk.now(), (tx) => memory.remember(tx, outcome.value));
    return accept(memory.remembered() ?? answerOf(outcome.value, null));
  });
}

/** The latest running request of each key, by store: the next one with the same key waits for it. */
const underWay = new WeakMap<Store, Map<string, Promise<unknown>>>();

async function inTurn<T>(store: Store, id: string, work: () => Promise<T>): Promise<T> {
  const last = underWay.get(store) ?? new Map<string, Promise<unknown>>();
  underWay.set(store, last);
  const mine = (last.get(id) ?? Promise.resolve()).then(work);
  const ended = mine.catch(() => undefined);
  last.set(id, ended);
  try {
    return await mine;
  } finally {
    if (last.get(id) === ended) last.delete(id);
  }
}
