import { readChanges } from "@/db/queries/changes";
import { LAST_INSTANT } from "@/domain/time/time";
import { answerRefusal } from "../../answer";
import { instantsOf } from "../../asked-times";
import { openedDesk } from "../../desk";
import { answerValue } from "../../etag";
import { answerOnce } from "../../floor";

/** What changed most recently, newest first; with two times, what had by then. */
export async function GET(request: Request) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  if (at.value) return answerValue(request, await readChanges(await openedDesk(), at.value));
  return answerOnce(request, { noun: "change", path: "/api/changes" }, async (desk) => ({
    value: await readChanges(desk),
    holdsUntil: LAST_INSTANT,
  }));
}
