import { chartHoldsUntil } from "@/db/queries/board/chart-range";
import { readLanes } from "@/db/queries/board/trends";
import { parseChartDays } from "@/domain/time/range";
import { answerRefusal } from "../../_response/api-response";
import { answerAt } from "../../_response/as-of-response";

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
