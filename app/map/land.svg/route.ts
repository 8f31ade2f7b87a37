import { MAP_SIZES, type MapSize } from "@/domain/map/map-frame";
import { parseWindow } from "@/domain/map/map-window";
import { refuse } from "@/domain/outcome";
import { refusalResponse } from "../../_response/api-response";
import { drawLand } from "./drawing";

/** Coasts and borders change only with a new version of the program, so browsers can cache them for a day. */
const KEPT = "private, max-age=86400";

/** The land of a map, as lines without colours. */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams;
  const size = params.get("size") ?? "";
  if (!isSize(size))
    return refusalResponse(refuse(`size must be one of ${Object.keys(MAP_SIZES).join(", ")}`, "size"));
  const window = parseWindow(params.get("window"));
  if (!window)
    return refusalResponse(refuse("window must be west,south,east,north in degrees, west of east", "window"));
  const headers = { "content-type": "image/svg+xml", "cache-control": KEPT };
  return new Response(await drawLand(window, size), { headers });
}

const isSize = (text: string): text is MapSize => Object.hasOwn(MAP_SIZES, text);
