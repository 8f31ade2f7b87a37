import { readBoard, readBoardFacts } from "@/db/queries/board/board";
import { LONG } from "@/db/sql/reading";
import { boardHoldsUntil, boardOf } from "@/domain/board/board";
import { asOfInstants } from "../../_as-of/as-of-params";
import { refusalResponse } from "../../_response/api-response";
import { valueResponse } from "../../_response/etag";
import { cachedResponse } from "../../_response/response-cache";
import { openedDesk } from "../../desk";

/** The board at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  const opened = await openedDesk();
  if (at.value)
    return valueResponse(request, await opened.store.read((view) => readBoard(view, opened, at.value), LONG));
  return cachedResponse(request, { noun: "board", path: "/api/board" }, async (desk) => {
    const facts = await desk.store.read((view) => readBoardFacts(view, desk));
    return { value: boardOf(facts), holdsUntil: boardHoldsUntil(facts) };
  });
}
