import { readCategoryTrend, trendHoldsUntil } from "@/db/queries/trends";
import { refuse } from "@/domain/outcome";
import { chartDaysOf, DAYS_FORMS } from "@/domain/time/range";
import { answerRefusal, answerUnknown } from "../../../../answer";
import { instantsOf } from "../../../../asked-times";
import { openedDesk } from "../../../../desk";
import { answerValue } from "../../../../etag";
import { answerOnce } from "../../../../floor";

/** The trend of one category and of its indicators over the last `days`, at the present or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const days = chartDaysOf(new URL(request.url).searchParams.get("days"));
  if (days === undefined) return answerRefusal(refuse(DAYS_FORMS, "days"));
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  if (at.value) {
    const trend = await readCategoryTrend(await openedDesk(), id, days, at.value);
    return trend ? answerValue(request, trend) : answerUnknown("category");
  }
  const path = `/api/categories/${id}/trend?days=${days}`;
  return answerOnce(request, { noun: "category", path }, async (desk) => {
    const trend = await readCategoryTrend(desk, id, days);
    return trend && { value: trend, holdsUntil: trendHoldsUntil(trend) };
  });
}
