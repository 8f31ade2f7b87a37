import { cookies } from "next/headers";
import { LOOK_COOKIE, YEAR_S } from "../../desk";

/** Keeps in the browser what was known when it last looked at the board. A beacon waits for no answer. */
export async function POST(request: Request) {
  const { knownAt } = (await request.json().catch(() => ({}))) as { knownAt?: unknown };
  if (typeof knownAt === "number" && Number.isSafeInteger(knownAt))
    (await cookies()).set(LOOK_COOKIE, String(knownAt), {
      httpOnly: true,
      sameSite: "lax",
      maxAge: YEAR_S,
      path: "/",
    });
  return new Response(null, { status: 204 });
}
