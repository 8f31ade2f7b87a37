import { readMapUntil } from "@/db/queries/incident/map";
import { parseWindow, windowTextOf } from "@/domain/map/map-window";
import { parseChartDays } from "@/domain/time/range";
import { refusalResponse } from "../../_response/api-response";
import { asOfResponse } from "../../_response/as-of-response";

/** The contents of the map in a window, in the last days, at the present, or at `effectiveAt` and `knownAt`. */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams;
  const days = parseChartDays(params.get("days"));
  if (!days.ok) return refusalResponse(days);
  const window = parseWindow(params.get("window"));
  if (!window.ok) return refusalResponse(window);
  const categoryId = params.get("categoryId") ?? undefined;
  const question = { days: days.value, categoryId, window: window.value, ratio: 1.6, isListed: true };
  const narrowed = categoryId === undefined ? "" : `&categoryId=${encodeURIComponent(categoryId)}`;
  const path = `/api/map?days=${days.value}${narrowed}${window.value ? `&window=${windowTextOf(window.value)}` : ""}`;
  return asOfResponse(
    request,
    { noun: "map", path },
    (view, desk, at) => readMapUntil(view, desk, question, at),
    ({ holdsUntil }) => holdsUntil,
    ({ map }) => map,
  );
}
