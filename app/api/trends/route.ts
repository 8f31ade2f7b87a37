import { chartHoldsUntil } from "@/db/queries/chart-range";
import { readLanes } from "@/db/queries/trends";
import { parseChartDays } from "@/domain/time/range";
import { answerRefusal } from "../../answer";
import { answerAt } from "../../answer-at";

/** One lane per category over the last `days`, at the present or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const days = parseChartDays(new URL(request.url).searchParams.get("days"));
  if (!days.ok) return answerRefusal(days);
  return answerAt(
    request,
    { noun: "trend", path: `/api/trends?days=${days.value}` },
    (desk, at) => readLanes(desk, days.value, at),
    chartHoldsUntil,
  );
}
