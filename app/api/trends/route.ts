import { chartHoldsUntil } from "@/db/queries/board/chart-range";
import { readLanes } from "@/db/queries/board/trends";
import { parseChartDays } from "@/domain/time/range";
import { refusalResponse } from "../../_response/api-response";
import { asOfResponse } from "../../_response/as-of-response";

/** One lane per category over the last `days`, at the present or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const days = parseChartDays(new URL(request.url).searchParams.get("days"));
  if (!days.ok) return refusalResponse(days);
  return asOfResponse(
    request,
    { noun: "trend", path: `/api/trends?days=${days.value}` },
    (view, desk, at) => readLanes(view, desk, days.value, at),
    chartHoldsUntil,
  );
}
