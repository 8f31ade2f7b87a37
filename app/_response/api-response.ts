import { isUtf8 } from "node:buffer";
import { actingAs, type Desk, orRefused } from "@/db/desk";
import { once } from "@/db/once";
import { acceptText } from "@/domain/input/sent-text";
import { accept, type Outcome, REFUSAL_STATUS, RETRY_AFTER_S, type Refusal, refuse } from "@/domain/outcome";
import { toWire } from "@/domain/time/wire";
import { openedDesk } from "../desk";
import { keyedRequest, keyOf, USED_OTHERWISE } from "./keyed-request";

/** A response with JSON that is text already. */
export const textResponse = (json: string, status: number, headers: Record<string, string> = {}): Response =>
  new Response(json, {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-cache", ...headers },
  });

export const jsonResponse = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  textResponse(toWire(value), status, headers);

/**
 * A refusal in the API's form: `{ problems: [{ field, message }] }` with the status of its kind, and Retry-After where
 * the desk was the reason.
 */
export function refusalResponse(
  { kind, problems, newer }: Refusal,
  status: number = REFUSAL_STATUS[kind],
): Response {
  const retryAfter = RETRY_AFTER_S[kind];
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return jsonResponse({ problems, ...(newer === undefined ? {} : { newer }) }, status, headers);
}

export const unknownResponse = (what: string): Response =>
  refusalResponse(refuse(`No such ${what}`, "id", "unknown"));

/**
 * Runs a command with the JSON body of a request, as the actor in its `Watchfloor-Actor` header; with an
 * `Idempotency-Key`, only once.
 * Errors: 415 for another content type, 400 for invalid JSON and for an invalid key, 422 for invalid text and for a key
 *         used with another request, else the command's own refusals.
 */
export async function commandResponse<T>(
  request: Request,
  command: (desk: Desk, raw: unknown) => Promise<Outcome<T>>,
): Promise<Response> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return refusalResponse(refuse("Send JSON, with content-type application/json"), 415);
  const key = keyOf(request);
  if (!key.ok) return refusalResponse(key, 400);
  const raw = await readJson(request);
  if (!raw.ok) return refusalResponse(raw, 400);
  const sent = acceptText(raw.value);
  if (!sent.ok) return refusalResponse(sent);
  const actor = headerTextOf(request.headers.get("watchfloor-actor") ?? "");
  const acting = actingAs(await openedDesk(), actor);
  const body = JSON.stringify(raw.value);
  const keyed =
    key.value === null ? undefined : keyedRequest(request, { key: key.value, actor: acting.actor, body });
  const outcome = await orRefused(
    once(
      acting,
      keyed,
      (desk) => command(desk, sent.value),
      (value) => toWire(value),
    ),
  );
  if (outcome.ok) return textResponse(outcome.value, 201);
  return refusalResponse(outcome.earlier ? USED_OTHERWISE : outcome);
}

/** A header as text. It arrives as Latin-1, which is wrong for clients that send UTF-8. */
function headerTextOf(header: string): string {
  const text = Buffer.from(header, "latin1").toString("utf8");
  return text.includes("\uFFFD") ? header : text;
}

/** The JSON body of a request. Errors: refuses what is not JSON in UTF-8. */
export async function readJson(request: Request): Promise<Outcome<unknown>> {
  const body = Buffer.from(await request.arrayBuffer());
  if (!isUtf8(body)) return refuse("This is not UTF-8. Send JSON in UTF-8.");
  try {
    return accept(JSON.parse(body.toString()));
  } catch (error) {
    return refuse(`This is not JSON: ${error instanceof Error ? error.message : ""}`);
  }
}
