import { readSources } from "@/db/queries/sources";
import { parseSourceFilters } from "@/domain/evidence/report-filters";
import { answerRefusal } from "../../answer";
import { instantsOf } from "../../asked-times";
import { openedDesk } from "../../desk";
import { answerValue } from "../../etag";

/** The sources by name, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const filters = parseSourceFilters(Object.fromEntries(new URL(request.url).searchParams));
  if (!filters.ok) return answerRefusal(filters);
  return answerValue(request, await readSources(await openedDesk(), filters.value, at.value));
}
