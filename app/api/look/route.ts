import { cookies } from "next/headers";
import { parseInstant } from "@/domain/time/instant-text";
import { LOOK_COOKIE, openedDesk, YEAR_S } from "../../desk";
import { lookTextOf } from "../../last-look";

/** Keeps in the browser what was known when it last looked at the board. A beacon waits for no answer. */
export async function POST(request: Request) {
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
