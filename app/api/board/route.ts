import { readBoard, readBoardFacts } from "@/db/queries/board";
import { boardHoldsUntil, boardOf } from "@/domain/board/board";
import { answerRefusal } from "../../answer";
import { instantsOf } from "../../asked-times";
import { openedDesk } from "../../desk";
import { answerValue } from "../../etag";
import { answerOnce } from "../../floor";

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
