import { cookies } from "next/headers";
import { boardChoiceOf, choiceTextOf } from "@/domain/board/board-choice";
import { refuse } from "@/domain/outcome";
import { FORMATS } from "@/formats";
import { readJson, refusalResponse } from "../../_response/api-response";
import { keyOf } from "../../_response/keyed-request";
import { BOARD_COOKIE, COOKIE_PATH, EXPORT_COOKIE, YEAR_S } from "../../desk";

/**
 * Keeps in the browser how it shows the board (`board`, by the names of its address), or in which format it exported last
 * (`export`). A beacon waits for no answer. The desk stores nothing, so a key has nothing to remember.
 */
export async function POST(request: Request) {
  const key = keyOf(request);
  if (!key.ok) return refusalResponse(key, 400);
  const sent = await readJson(request);
  if (!sent.ok) return refusalResponse(sent, 400);
  const { board, export: format } = Object(sent.value) as Record<string, unknown>;
  if (board !== undefined) return kept(BOARD_COOKIE, choiceTextOf(boardChoiceOf(textsIn(board))));
  const known = EXPORTED.find((name) => name === format);
  return known
    ? kept(EXPORT_COOKIE, known)
    : refusalResponse(refuse(`Send board, or export: one of ${EXPORTED.join(", ")}`, "export"));
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
