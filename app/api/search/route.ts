import { readSearch } from "@/db/queries/search/search";
import { LONG } from "@/db/store";
import { HITS_SHOWN } from "@/domain/search/search";
import { parseSearchParams } from "@/domain/search/search-params";
import { refusalResponse } from "../../_response/api-response";
import { ownResponse } from "../../_response/as-of-response";

/** What matches the words `q`, by kind, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const parsed = parseSearchParams(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.ok) return refusalResponse(parsed);
  const { q, limit } = parsed.value;
  return ownResponse(
    request,
    "word",
    (view, desk, at) => readSearch(view, desk, q ?? "", limit ?? HITS_SHOWN, at),
    LONG,
  );
}
