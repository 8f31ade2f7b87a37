import { cookies } from "next/headers";
import { refuse } from "@/domain/outcome";
import { INSTANT_FORMS, parseInstant } from "@/domain/time/instant-text";
import { lookTextOf } from "../../_as-of/last-look";
import { readJson, refusalResponse } from "../../_response/api-response";
import { keyOf } from "../../_response/keyed-request";
import { COOKIE_PATH, LOOK_COOKIE, openedDesk, YEAR_S } from "../../desk";

/**
 * Keeps in the browser what was known when it last looked at the board. A beacon waits for no answer. The desk stores
 * nothing, so a key has nothing to remember.
 */
export async function POST(request: Request) {
  const key = keyOf(request);
  if (!key.ok) return refusalResponse(key, 400);
  const sent = await readJson(request);
  if (!sent.ok) return refusalResponse(sent, 400);
  const { knownAt } = Object(sent.value) as { knownAt?: unknown };
  const instant = typeof knownAt === "string" ? parseInstant(knownAt) : undefined;
  if (instant === undefined) return refusalResponse(refuse(`knownAt must be ${INSTANT_FORMS}`, "knownAt"));
  (await cookies()).set(LOOK_COOKIE, lookTextOf(await openedDesk(), instant), {
    httpOnly: true,
    sameSite: "lax",
    maxAge: YEAR_S,
    path: COOKIE_PATH,
  });
  return new Response(null, { status: 204 });
}
