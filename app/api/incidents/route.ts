import { recordIncident } from "@/db/commands/record-incident";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { commandResponse, refusalResponse } from "../../_response/api-response";
import { ownResponse } from "../../_response/as-of-response";

/** The incidents that match the filters, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const filter = parseIncidentFilter(Object.fromEntries(new URL(request.url).searchParams));
  if (!filter.ok) return refusalResponse(filter);
  return ownResponse(request, "incident", (view, desk, at) => readIncidentLog(view, desk, filter.value, at));
}

/** Records an incident. */
export const POST = (request: Request) => commandResponse(request, recordIncident);
