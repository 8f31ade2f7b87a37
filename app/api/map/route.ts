import { readMap, readMapUntil } from "@/db/queries/incident/map";
import { LONG } from "@/db/sql/reading";
import { parseWindow, windowTextOf } from "@/domain/map/map-window";
import { refuse } from "@/domain/outcome";
import { parseChartDays } from "@/domain/time/range";
import { asOfInstants } from "../../_as-of/as-of-params";
import { refusalResponse } from "../../_response/api-response";
import { valueResponse } from "../../_response/etag";
import { cachedResponse } from "../../_response/response-cache";
import { openedDesk } from "../../desk";

/** What lies on the map in a window, in the last days, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const at = await asOfInstants(request);
  if (!at.ok) return refusalResponse(at);
  const params = new URL(request.url).searchParams;
  const days = parseChartDays(params.get("days"));
  if (!days.ok) return refusalResponse(days);
  const window = parseWindow(params.get("window"));
  if (params.get("window") && !window)
    return refusalResponse(refuse("window must be west,south,east,north in degrees, west of east", "window"));
  const categoryId = params.get("categoryId") ?? undefined;
  const question = { days: days.value, categoryId, window, ratio: 1.6 };
  const opened = await openedDesk();
  if (at.value)
    return valueResponse(
      request,
      await opened.store.read((view) => readMap(view, opened, question, at.value), LONG),
    );
  const narrowed = categoryId === undefined ? "" : `&categoryId=${encodeURIComponent(categoryId)}`;
  const path = `/api/map?days=${days.value}${narrowed}${window ? `&window=${windowTextOf(window)}` : ""}`;
  return cachedResponse(request, { noun: "map", path }, async (desk) => {
    const { map, holdsUntil } = await desk.store.read((view) => readMapUntil(view, desk, question));
    return { value: map, holdsUntil };
  });
}
