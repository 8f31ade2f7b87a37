import { readBoardFacts } from "@/db/queries/board/board";
import { boardHoldsUntil, boardOf } from "@/domain/board/board";
import { asOfResponse } from "../../_response/as-of-response";

/** The board at the present, or at `effectiveAt` and `knownAt`. */
export const GET = (request: Request) =>
  asOfResponse(request, { noun: "board", path: "/api/board" }, readBoardFacts, boardHoldsUntil, boardOf);
