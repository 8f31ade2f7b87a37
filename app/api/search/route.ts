import { readSearch } from "@/db/queries/search/search";
import { HITS_SHOWN } from "@/domain/search/search";
import { parseSearchAsked } from "@/domain/search/search-asked";
import { instantsOf } from "../../_as-of/as-of-params";
import { answerRefusal } from "../../_response/api-response";
import { answerValue } from "../../_response/etag";
import { openedDesk } from "../../desk";

/** What has the words `q`, by kind, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const asked = parseSearchAsked(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.ok) return answerRefusal(asked);
  const { q, limit } = asked.value;
  return answerValue(request, await readSearch(await openedDesk(), q ?? "", limit ?? HITS_SHOWN, at.value));
}
