import { readMapUntil } from "@/db/queries/incident/map";
import { parseWindow, windowTextOf } from "@/domain/map/map-window";
import { refuse } from "@/domain/outcome";
import { parseChartDays } from "@/domain/time/range";
import { refusalResponse } from "../../_response/api-response";
import { asOfResponse } from "../../_response/as-of-response";

/** The contents of the map in a window, in the last days, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams;
  const days = parseChartDays(params.get("days"));
  if (!days.ok) return refusalResponse(days);
  const window = parseWindow(params.get("window"));
  if (params.get("window") && !window)
    return refusalResponse(refuse("window must be west,south,east,north in degrees, west of east", "window"));
  const categoryId = params.get("categoryId") ?? undefined;
  const question = { days: days.value, categoryId, window, ratio: 1.6, isListed: true };
  const narrowed = categoryId === undefined ? "" : `&categoryId=${encodeURIComponent(categoryId)}`;
  const path = `/api/map?days=${days.value}${narrowed}${window ? `&window=${windowTextOf(window)}` : ""}`;
  return asOfResponse(
    request,
    { noun: "map", path },
    (view, desk, at) => readMapUntil(view, desk, question, at),
    ({ holdsUntil }) => holdsUntil,
    ({ map }) => map,
  );
}
