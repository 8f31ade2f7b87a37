import { readChanges } from "@/db/queries/changes";
import { LAST_INSTANT } from "@/domain/time/time";
import { answerAt } from "../../answer-at";

/** What changed most recently, newest first; with two times, what had by then. */
export const GET = (request: Request) =>
  answerAt(request, { noun: "change", path: "/api/changes" }, readChanges, () => LAST_INSTANT);
