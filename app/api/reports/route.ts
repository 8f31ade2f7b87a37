import { recordReport } from "@/db/commands/record-report";
import { readReports } from "@/db/queries/evidence/reports";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { asOfInstants } from "../../_as-of/as-of-params";
import { commandResponse, refusalResponse } from "../../_response/api-response";
import { valueResponse } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** The reports that a filter asks for, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  const filters = parseReportFilters(Object.fromEntries(new URL(request.url).searchParams));
  if (!filters.ok) return refusalResponse(filters);
  const opened = await openedDesk();
  return valueResponse(
    request,
    await opened.store.read((view) => readReports(view, opened, filters.value, at.value)),
  );
}

/** Records an item of evidence. */
export const POST = (request: Request) => commandResponse(request, recordReport);
