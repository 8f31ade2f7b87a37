import { readMap, readMapUntil } from "@/db/queries/incident/map";
import { parseWindow, windowTextOf } from "@/domain/map/map-window";
import { refuse } from "@/domain/outcome";
import { parseChartDays } from "@/domain/time/range";
import { instantsOf } from "../../_as-of/as-of-params";
import { answerRefusal } from "../../_response/api-response";
import { answerValue } from "../../_response/etag";
import { answerOnce } from "../../_response/response-cache";
import { openedDesk } from "../../desk";

/** What lies on the map in a window, in the last days, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await instantsOf(request);
  if (!at.ok) return answerRefusal(at);
  const asked = new URL(request.url).searchParams;
  const days = parseChartDays(asked.get("days"));
  if (!days.ok) return answerRefusal(days);
  const window = parseWindow(asked.get("window"));
  if (asked.get("window") && !window)
    return answerRefusal(refuse("window must be west,south,east,north in degrees, west of east", "window"));
  const categoryId = asked.get("categoryId") ?? undefined;
  const question = { days: days.value, categoryId, window, ratio: 1.6 };
  if (at.value) return answerValue(request, await readMap(await openedDesk(), question, at.value));
  const narrowed = categoryId === undefined ? "" : `&categoryId=${encodeURIComponent(categoryId)}`;
  const path = `/api/map?days=${days.value}${narrowed}${window ? `&window=${windowTextOf(window)}` : ""}`;
  return answerOnce(request, { noun: "map", path }, async (desk) => {
    const { map, holdsUntil } = await readMapUntil(desk, question);
    return { value: map, holdsUntil };
  });
}
