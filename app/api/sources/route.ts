import { readSources } from "@/db/queries/evidence/sources";
import { parseSourceFilters } from "@/domain/evidence/report-filters";
import { asOfInstants } from "../../_as-of/as-of-params";
import { refusalResponse } from "../../_response/api-response";
import { valueResponse } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** The sources by name, a page at a time, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  const filters = parseSourceFilters(Object.fromEntries(new URL(request.url).searchParams));
  if (!filters.ok) return refusalResponse(filters);
  const opened = await openedDesk();
  return valueResponse(
    request,
    await opened.store.read((view) => readSources(view, opened, filters.value, at.value)),
  );
}
