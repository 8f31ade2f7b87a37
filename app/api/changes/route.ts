import { readChanges } from "@/db/queries/changes";
import { LAST_INSTANT } from "@/domain/time";
import { answerOnce } from "../../floor";

/** What changed most recently, newest first. */
export const GET = (request: Request) =>
  answerOnce(request, { noun: "change", path: "/api/changes" }, async (desk) => ({
    value: await readChanges(desk),
    holdsUntil: LAST_INSTANT,
  }));
