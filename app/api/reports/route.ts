import { recordReport } from "@/db/commands/record-report";
import { readReports } from "@/db/queries/evidence/reports";
import { parseReportFilters } from "@/domain/evidence/report-filters";
import { instantsOf } from "../../_as-of/as-of-params";
import { answerCommand, answerRefusal } from "../../_response/api-response";
import { answerValue } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** The reports that a filter asks for, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const filters = parseReportFilters(Object.fromEntries(new URL(request.url).searchParams));
  if (!filters.ok) return answerRefusal(filters);
  return answerValue(request, await readReports(await openedDesk(), filters.value, at.value));
}

/** Records an item of evidence. */
export const POST = (request: Request) => answerCommand(request, recordReport);
