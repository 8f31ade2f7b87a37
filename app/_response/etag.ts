import { createHash } from "node:crypto";
import { cachingFor, NOW_HEADER } from "@/domain/shared-answers";
import { toWire } from "@/domain/time/wire";

/** The same tag while only the time of the request differs, so that an unchanged board stays unchanged. */
export function etagOf(value: object): string {
  const lasting = toWire({ ...value, effectiveAt: null, knownAt: null });
  return `W/"${createHash("sha256").update(lasting).digest("base64url").slice(0, 22)}"`;
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

/** A response with its ETag; 304 without a body when it matches. `type` defaults to JSON. */
export function taggedResponse(
  request: Request,
  etag: string,
  body: BodyInit,
  type: Record<string, string> = JSON_TYPE,
): Response {
  const headers = { etag, "cache-control": cachingFor(request.headers.has(NOW_HEADER)) };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, ...type } });
}

/** A rarely requested value, such as a past board, with an ETag of its content. */
export const valueResponse = (request: Request, value: object): Response =>
  taggedResponse(request, etagOf(value), toWire(value));
