import { cookies } from "next/headers";
import { parseInstant } from "@/domain/instant-text";
import { LOOK_COOKIE, YEAR_S } from "../../desk";

/** Keeps in the browser what was known when it last looked at the board. A beacon waits for no answer. */
export async function POST(request: Request) {
  const { knownAt } = (await request.json().catch(() => ({}))) as { knownAt?: unknown };
  const instant = typeof knownAt === "string" ? parseInstant(knownAt) : undefined;
  if (instant !== undefined)
    (await cookies()).set(LOOK_COOKIE, String(instant), {
      httpOnly: true,
      sameSite: "lax",
      maxAge: YEAR_S,
      path: "/",
    });
  return new Response(null, { status: 204 });
}
