import { type AreaPoint, parseAreas } from "@/domain/map/map-areas";
import { MAP_SIZES, type MapSize } from "@/domain/map/map-frame";
import { type MapWindow, parseWindow } from "@/domain/map/map-window";
import { accept, type Outcome, refuse } from "@/domain/outcome";

/** Coasts, borders and names change only with a new version of the program, so browsers can cache them for a day. */
export const KEPT = "private, max-age=86400";

/** The query for the land beneath a map. Errors: names the parameter and what would be accepted. */
export function landParams(
  request: Request,
): Outcome<{ size: MapSize; window: MapWindow; areas: AreaPoint[] }> {
  const params = new URL(request.url).searchParams;
  const size = params.get("size") ?? "";
  if (!isSize(size)) return refuse(`size must be one of ${Object.keys(MAP_SIZES).join(", ")}`, "size");
  const window = parseWindow(params.get("window"));
  if (!window.ok) return window;
  if (!window.value) return refuse("window is missing", "window");
  const areas = parseAreas(params.get("areas"));
  if (!areas)
    return refuse(
      "areas must be a few of cLATITUDE,LONGITUDE or sLATITUDE,LONGITUDE, with ; between",
      "areas",
    );
  return accept({ size, window: window.value, areas });
}

const isSize = (text: string): text is MapSize => Object.hasOwn(MAP_SIZES, text);
