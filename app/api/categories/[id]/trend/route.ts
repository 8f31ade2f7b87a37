import { readCategoryTrend, trendHoldsUntil } from "@/db/queries/trends";
import { refuse } from "@/domain/outcome";
import { chartDaysOf, DAYS_FORMS } from "@/domain/range";
import { answerRefusal } from "../../../../answer";
import { answerOnce } from "../../../../floor";

/** The trend of one category and of its indicators over the last `days`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const days = chartDaysOf(new URL(request.url).searchParams.get("days"));
  if (days === undefined) return answerRefusal(refuse(DAYS_FORMS, "days"));
  return answerOnce(request, "category", async (desk) => {
    const trend = await readCategoryTrend(desk, id, days);
    return trend && { value: trend, holdsUntil: trendHoldsUntil(trend) };
  });
}
