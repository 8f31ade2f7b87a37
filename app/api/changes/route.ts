import { readChanges } from "@/db/queries/log/changes";
import { LAST_INSTANT } from "@/domain/time/time";
import { asOfResponse } from "../../_response/as-of-response";

/** What changed most recently, newest first; with two times, what had by then. */
export const GET = (request: Request) =>
  asOfResponse(request, { noun: "change", path: "/api/changes" }, readChanges, () => LAST_INSTANT);
