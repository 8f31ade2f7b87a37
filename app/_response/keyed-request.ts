import type { KeyedRequest } from "@/db/request-memory";
import { textDigestOf } from "@/domain/digest";
import { isRequestKey, REQUEST_KEY_FIELD, REQUEST_KEY_HEADER } from "@/domain/input/request-key";
import { accept, type Outcome, refuse } from "@/domain/outcome";

/**
 * The key of a program's request; null without one.
 * Errors: refuses an invalid key, at the header.
 */
export function keyOf(request: Request): Outcome<string | null> {
  const key = request.headers.get(REQUEST_KEY_HEADER);
  if (key === null || isRequestKey(key)) return accept(key);
  return refuse(`${REQUEST_KEY_HEADER} must be 1 to 255 printable ASCII characters`, REQUEST_KEY_HEADER);
}

/** The refusal of a key that was used for another request. */
export const USED_OTHERWISE = refuse(
  `This ${REQUEST_KEY_HEADER} was used for another request: the address, the body and Watchfloor-Actor must be the same. Send a new request with a new key`,
  REQUEST_KEY_HEADER,
);

/** A program's request by its key: the same request has the same address, actor and body. */
export function keyedRequest(
  { url }: Request,
  { key, actor, body }: { key: string; actor: string; body: string },
): KeyedRequest {
  const { pathname, search } = new URL(url);
  return keyed("api", key, [pathname + search, actor, body]);
}

/** Fields that describe the page, not typed input. */
const DRAWN_FIELDS = [REQUEST_KEY_FIELD, "seenId", "version"];

/** A form by the key of its rendering: the same form has the same actor and input. Undefined without a key. */
export function keyedForm(actor: string, fields: Record<string, string>): KeyedRequest | undefined {
  const key = fields[REQUEST_KEY_FIELD] ?? "";
  const typed = Object.entries(fields).filter(([name]) => !DRAWN_FIELDS.includes(name));
  return isRequestKey(key) ? keyed("form", key, [actor, typed]) : undefined;
}

const keyed = (scope: KeyedRequest["scope"], key: string, parts: unknown[]): KeyedRequest => ({
  ...{ scope, key, digest: textDigestOf(JSON.stringify(parts)), sentAt: Date.now() },
});
