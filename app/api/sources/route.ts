import { readSources } from "@/db/queries/evidence/sources";
import { parseSourceFilters } from "@/domain/evidence/report-filters";
import { instantsOf } from "../../_as-of/as-of-params";
import { answerRefusal } from "../../_response/api-response";
import { answerValue } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** The sources by name, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const filters = parseSourceFilters(Object.fromEntries(new URL(request.url).searchParams));
  if (!filters.ok) return answerRefusal(filters);
  return answerValue(request, await readSources(await openedDesk(), filters.value, at.value));
}
