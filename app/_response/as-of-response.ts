import type { Desk } from "@/db/desk";
import { LONG, type Reading, type View } from "@/db/store";
import type { Instant, Instants } from "@/domain/time/time";
import { asOfInstants } from "../_as-of/as-of-params";
import { openedDesk } from "../desk";
import { refusalResponse, unknownResponse } from "./api-response";
import { valueResponse } from "./etag";
import { type CacheKey, cachedResponse } from "./response-cache";

/** Reads the value at the two times, or at the present without them. */
type Read<T> = (view: View, desk: Desk, at?: Instants) => Promise<T | undefined>;

/**
 * The answer at a request's two times, or at the present, computed for this request alone.
 * Errors: refused times, and 404 naming the noun when `read` finds nothing.
 */
export async function ownResponse<T extends object>(
  request: Request,
  noun: string,
  read: Read<T>,
  reading?: Reading,
): Promise<Response> {
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  const opened = await openedDesk();
  const value = await opened.store.read((view) => read(view, opened, at.value), reading);
  return value ? valueResponse(request, value) : unknownResponse(noun);
}

/**
 * The same, except that the present is served from the cache: `holdsUntil` says for how long, and `answerOf` which part
 * is served.
 */
export async function asOfResponse<T extends object>(
  request: Request,
  question: CacheKey,
  read: Read<T>,
  holdsUntil: (found: T) => Instant,
  answerOf: (found: T) => object = (found) => found,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const found = async (...args: Parameters<Read<T>>) => {
    const value = await read(...args);
    return value && answerOf(value);
  };
  if (searchParams.has("effectiveAt") || searchParams.has("knownAt"))
    return ownResponse(request, question.noun, found, LONG);
  return cachedResponse(request, question, async (desk) => {
    const found = await desk.store.read((view) => read(view, desk));
    return found && { value: answerOf(found), holdsUntil: holdsUntil(found) };
  });
}
