import { chartHoldsUntil } from "@/db/queries/board/chart-range";
import { readIncidents } from "@/db/queries/incident/incidents";
import { parseChartDays } from "@/domain/time/range";
import { refusalResponse } from "../../../../_response/api-response";
import { asOfResponse } from "../../../../_response/as-of-response";

/** The incidents of one category in the last `days`, latest first, at the present or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const days = parseChartDays(new URL(request.url).searchParams.get("days"));
  if (!days.ok) return refusalResponse(days);
  return asOfResponse(
    request,
    { noun: "category", path: `/api/categories/${id}/incidents?days=${days.value}` },
    (view, desk, at) => readIncidents(view, desk, id, days.value, at),
    chartHoldsUntil,
  );
}
