import type { Desk } from "@/db/desk";
import { LONG } from "@/db/sql/reading";
import type { View } from "@/db/store";
import type { Instant, Instants } from "@/domain/time/time";
import { asOfInstants } from "../_as-of/as-of-params";
import { openedDesk } from "../desk";
import { refusalResponse, unknownResponse } from "./api-response";
import { valueResponse } from "./etag";
import { type CacheKey, cachedResponse } from "./response-cache";

/** Reads the answer at the two times, or at the present without them. */
type Read<T> = (view: View, desk: Desk, at?: Instants) => Promise<T | undefined>;

/**
 * The answer at the two times that a request asks for: that of the present lies ready for all who ask, and
 * `holdsUntil` says until when; a past one is read for this request alone.
 * Errors: a refusal of the times, and 404 naming the question's noun when `read` finds nothing.
 */
export async function asOfResponse<T extends object>(
  request: Request,
  question: CacheKey,
  read: Read<T>,
  holdsUntil: (value: T) => Instant,
): Promise<Response> {
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  if (at.value) {
    const opened = await openedDesk();
    const then = await opened.store.read((view) => read(view, opened, at.value), LONG);
    return then ? valueResponse(request, then) : unknownResponse(question.noun);
  }
  return cachedResponse(request, question, async (desk) => {
    const value = await desk.store.read((view) => read(view, desk));
    return value && { value, holdsUntil: holdsUntil(value) };
  });
}
