import { readSearch } from "@/db/queries/search/search";
import { LONG } from "@/db/sql/reading";
import { HITS_SHOWN } from "@/domain/search/search";
import { parseSearchAsked } from "@/domain/search/search-asked";
import { asOfInstants } from "../../_as-of/as-of-params";
import { refusalResponse } from "../../_response/api-response";
import { valueResponse } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** What has the words `q`, by kind, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  const parsed = parseSearchAsked(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.ok) return refusalResponse(parsed);
  const { q, limit } = parsed.value;
  const opened = await openedDesk();
  return valueResponse(
    request,
    await opened.store.read((view) => readSearch(view, opened, q ?? "", limit ?? HITS_SHOWN, at.value), LONG),
  );
}
