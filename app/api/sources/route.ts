import { readSources } from "@/db/queries/evidence/sources";
import { parseSourceFilters } from "@/domain/evidence/report-filters";
import { refusalResponse } from "../../_response/api-response";
import { ownResponse } from "../../_response/as-of-response";

/** The sources by name, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const filters = parseSourceFilters(Object.fromEntries(new URL(request.url).searchParams));
  if (!filters.ok) return refusalResponse(filters);
  return ownResponse(request, "source", (view, desk, at) => readSources(view, desk, filters.value, at));
}
