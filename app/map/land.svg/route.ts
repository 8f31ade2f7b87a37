import { LAND_PARTS } from "@/domain/map/land";
import { MAP_SIZES } from "@/domain/map/map-frame";
import { refusalResponse } from "../../_response/api-response";
import { drawLand } from "../_land/drawing";
import { KEPT, landParams } from "../_land/land-request";

/**
 * The land beneath a map, as lines without colours: a page takes its lines by `#land`, `#borders` and so on, and colours
 * them in its theme.
 */
export async function GET(request: Request) {
  const params = landParams(request);
  if (!params.ok) return refusalResponse(params);
  const { size, window, areas } = params.value;
  const { width, height } = MAP_SIZES[size];
  const lines = await drawLand(window, size, areas);
  const paths = LAND_PARTS.map((part) => `<path id="${part}" d="${lines[part]}"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${paths.join("")}</svg>`;
  return new Response(svg, { headers: { "content-type": "image/svg+xml", "cache-control": KEPT } });
}
