import { type MapQuery, readMap, readMapUntil } from "@/db/queries/incident/map";
import { LONG } from "@/db/store";
import { areaPointsOf } from "@/domain/map/map-areas";
import { mapRatioOf } from "@/domain/map/map-frame";
import { parseWindow, windowTextOf } from "@/domain/map/map-window";
import { accept } from "@/domain/outcome";
import { parseChartDays } from "@/domain/time/range";
import { FORMATS } from "@/formats";
import { mapPage } from "@/formats/pages/map";
import { asOfInstants } from "../../_as-of/as-of-params";
import { pageFileResponse } from "../../_export/file-response";
import { refusalResponse } from "../../_response/api-response";
import { asOfResponse } from "../../_response/as-of-response";
import { openedDesk } from "../../desk";
import { drawLand } from "../../map/_land/drawing";
import { namesIn } from "../../map/_land/names";

/**
 * The contents of the map in a window, in the last days, at the present, or at `effectiveAt` and `knownAt`; with a
 * `format` as a file.
 */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams;
  const days = parseChartDays(params.get("days"));
  if (!days.ok) return refusalResponse(days);
  const window = parseWindow(params.get("window"));
  if (!window.ok) return refusalResponse(window);
  const categoryId = params.get("categoryId") ?? undefined;
  const question = { days: days.value, categoryId, window: window.value, ratio: 1.6, isListed: true };
  if (params.has("format")) return mapFile(request, question);
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

/** Incidents that a file of the map lists at most: the latest in view. */
const MOST_LISTED = 1_000;

const mapFile = (request: Request, question: MapQuery): Promise<Response> =>
  pageFileResponse(request, FORMATS, async () => {
    const at = await asOfInstants(request);
    if (!at.ok) return at;
    const opened = await openedDesk();
    const asked = { ...question, ratio: mapRatioOf("page"), mostListed: MOST_LISTED };
    const map = await opened.store.read((view) => readMap(view, opened, asked, at.value), LONG);
    const { days, categoryId = "" } = question;
    const [land, names] = await Promise.all([
      drawLand(map.window, "page", areaPointsOf(map.spots)),
      namesIn(map.window),
    ]);
    return accept(mapPage(map, opened.profile, { land, names, days, categoryId }));
  });
