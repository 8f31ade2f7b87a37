import { recordReport } from "@/db/commands/record-report";
import { readReports } from "@/db/queries/evidence/reports";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { commandResponse, refusalResponse } from "../../_response/api-response";
import { ownResponse } from "../../_response/as-of-response";

/** The reports that match the filters, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const filters = parseReportFilters(Object.fromEntries(new URL(request.url).searchParams));
  if (!filters.ok) return refusalResponse(filters);
  return ownResponse(request, "report", (view, desk, at) => readReports(view, desk, filters.value, at));
}

/** Records a report. */
export const POST = (request: Request) => commandResponse(request, recordReport);
