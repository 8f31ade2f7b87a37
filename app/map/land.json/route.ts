import type { Land } from "@/domain/map/land";
import { jsonResponse, refusalResponse } from "../../_response/api-response";
import { drawLand } from "../_land/drawing";
import { KEPT, landParams } from "../_land/land-request";
import { namesIn } from "../_land/names";

/** The land beneath a map with the names on it, for a map that is moved. */
export async function GET(request: Request) {
  const params = landParams(request);
  if (!params.ok) return refusalResponse(params);
  const { size, window, areas } = params.value;
  const land: Land = { lines: await drawLand(window, size, areas), names: await namesIn(window) };
  return jsonResponse(land, 200, { "cache-control": KEPT });
}
