import { readLanes, trendHoldsUntil } from "@/db/queries/trends";
import { refuse } from "@/domain/outcome";
import { chartDaysOf, DAYS_FORMS } from "@/domain/time/range";
import { answerRefusal } from "../../answer";
import { instantsOf } from "../../asked-times";
import { openedDesk } from "../../desk";
import { answerValue } from "../../etag";
import { answerOnce } from "../../floor";

/** One lane per category over the last `days`, at the present or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const days = chartDaysOf(new URL(request.url).searchParams.get("days"));
  if (days === undefined) return answerRefusal(refuse(DAYS_FORMS, "days"));
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  if (at.value) return answerValue(request, await readLanes(await openedDesk(), days, at.value));
  return answerOnce(request, { noun: "trend", path: `/api/trends?days=${days}` }, async (desk) => {
    const lanes = await readLanes(desk, days);
    return { value: lanes, holdsUntil: trendHoldsUntil(lanes) };
  });
}
