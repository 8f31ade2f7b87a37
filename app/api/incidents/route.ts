import { recordIncident } from "@/db/commands/record-incident";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { parseIncidentFilter } from "@/domain/incident/incident-filter";
import { instantsOf } from "../../_as-of/as-of-params";
import { answerCommand, answerRefusal } from "../../_response/api-response";
import { answerValue } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** The incidents that a filter asks for, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const filter = parseIncidentFilter(Object.fromEntries(new URL(request.url).searchParams));
  if (!filter.ok) return answerRefusal(filter);
  return answerValue(request, await readIncidentLog(await openedDesk(), filter.value, at.value));
}

/** Records something that happened. */
export const POST = (request: Request) => answerCommand(request, recordIncident);
