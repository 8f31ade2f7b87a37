import { readChanges } from "@/db/queries/log/changes";
import { LAST_INSTANT } from "@/domain/time/time";
import { asOfResponse } from "../../_response/as-of-response";

/** The most recent changes, newest first; with two times, those up to then. */
export const GET = (request: Request) =>
  asOfResponse(request, { noun: "change", path: "/api/changes" }, readChanges, () => LAST_INSTANT);
