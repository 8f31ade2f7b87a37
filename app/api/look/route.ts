import { cookies } from "next/headers";
import { parseInstant } from "@/domain/time/instant-text";
import { answerRefusal } from "../../answer";
import { LOOK_COOKIE, openedDesk, YEAR_S } from "../../desk";
import { keyOf } from "../../keyed-request";
import { lookTextOf } from "../../last-look";

/**
 * Keeps in the browser what was known when it last looked at the board. A beacon waits for no answer. The desk stores
 * nothing, so a key has nothing to remember.
 */
export async function POST(request: Request) {
  const key = keyOf(request);
  if (!key.ok) return answerRefusal(key, 400);
  const sent: { knownAt?: unknown } | null = await request.json().catch(() => null);
  const knownAt = sent?.knownAt;
  const instant = typeof knownAt === "string" ? parseInstant(knownAt) : undefined;
  if (instant !== undefined)
    (await cookies()).set(LOOK_COOKIE, lookTextOf(await openedDesk(), instant), {
      httpOnly: true,
      sameSite: "lax",
      maxAge: YEAR_S,
      path: "/",
    });
  return new Response(null, { status: 204 });
}
