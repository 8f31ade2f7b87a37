import { cookies } from "next/headers";
import { boardChoiceOf, choiceTextOf } from "@/domain/board/board-choice";
import { refuse } from "@/domain/outcome";
import { INSTANT_FORMS, parseInstant } from "@/domain/time/instant-text";
import { FORMATS } from "@/formats";
import { lookTextOf } from "../../_as-of/last-look";
import { readJson, refusalResponse } from "../../_response/api-response";
import { keyOf } from "../../_response/keyed-request";
import { BOARD_COOKIE, COOKIE_PATH, EXPORT_COOKIE, LAST_LOOK_COOKIE, openedDesk, YEAR_S } from "../../desk";

/**
 * Keeps in the browser what was known when it last looked at the board (`knownAt`), how it shows the board (`board`,
 * by the names of its address), or in which format it exported last (`export`). A beacon waits for no answer. The desk stores nothing, so a key has nothing to remember.
 */
export async function POST(request: Request) {
  const key = keyOf(request);
  if (!key.ok) return refusalResponse(key, 400);
  const sent = await readJson(request);
  if (!sent.ok) return refusalResponse(sent, 400);
  const { knownAt, board, export: format } = Object(sent.value) as Record<string, unknown>;
  if (board !== undefined) return kept(BOARD_COOKIE, choiceTextOf(boardChoiceOf(textsIn(board))));
  if (format !== undefined) {
    const known = EXPORTED.find((name) => name === format);
    return known
      ? kept(EXPORT_COOKIE, known)
      : refusalResponse(refuse(`export must be one of: ${EXPORTED.join(", ")}`, "export"));
  }
  const instant = typeof knownAt === "string" ? parseInstant(knownAt) : undefined;
  if (instant === undefined) return refusalResponse(refuse(`knownAt must be ${INSTANT_FORMS}`, "knownAt"));
  return kept(LAST_LOOK_COOKIE, lookTextOf(await openedDesk(), instant));
}

/** Every format in which a page can be exported. */
const EXPORTED: readonly string[] = FORMATS.map(({ name }) => name);

const textsIn = (object: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object(object)).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );

async function kept(name: string, text: string): Promise<Response> {
  (await cookies()).set(name, text, { httpOnly: true, sameSite: "lax", maxAge: YEAR_S, path: COOKIE_PATH });
  return new Response(null, { status: 204 });
}
