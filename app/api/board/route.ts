import { readBoard, readBoardFacts } from "@/db/queries/board/board";
import { boardHoldsUntil, boardOf } from "@/domain/board/board";
import { instantsOf } from "../../_as-of/as-of-params";
import { answerRefusal } from "../../_response/api-response";
import { answerValue } from "../../_response/etag";
import { answerOnce } from "../../_response/response-cache";
import { openedDesk } from "../../desk";

/** The board at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  if (at.value) return answerValue(request, await readBoard(await openedDesk(), at.value));
  return answerOnce(request, { noun: "board", path: "/api/board" }, async (desk) => {
    const facts = await readBoardFacts(desk);
    return { value: boardOf(facts), holdsUntil: boardHoldsUntil(facts) };
  });
}
