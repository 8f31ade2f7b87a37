import { recordIncident } from "@/db/commands/record-incident";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { asOfInstants } from "../../_as-of/as-of-params";
import { commandResponse, refusalResponse } from "../../_response/api-response";
import { valueResponse } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** The incidents that a filter asks for, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  const filter = parseIncidentFilter(Object.fromEntries(new URL(request.url).searchParams));
  if (!filter.ok) return refusalResponse(filter);
  const opened = await openedDesk();
  return valueResponse(
    request,
    await opened.store.read((view) => readIncidentLog(view, opened, filter.value, at.value)),
  );
}

/** Records something that happened. */
export const POST = (request: Request) => commandResponse(request, recordIncident);
